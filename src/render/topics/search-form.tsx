import { SEARCH_QUERY_CHARS_MAX } from '../../limits.ts'
import { SEARCH_ORDERS, type SearchAsked } from '../../model/search.ts'
import { searchPath } from '../paths.ts'
import type { Words } from '../words/words.ts'

const Fields = ({ asked, words }: { asked: SearchAsked; words: Words }) => {
  const told = words.search
  return (
    <div class="fields">
      <label>
        <span>{told.from}</span>
        <input type="date" name="from" value={asked.from ?? ''} />
      </label>
      <label>
        <span>{told.to}</span>
        <input type="date" name="to" value={asked.to ?? ''} />
      </label>
      <label>
        <span>{told.source}</span>
        <input
          name="source"
          value={asked.source ?? ''}
          maxlength={200}
          autocapitalize="none"
          aria-describedby="source-hint"
        />
      </label>
      <label>
        <span>{told.order}</span>
        <select name="order">
          {SEARCH_ORDERS.map((order) => (
            <option value={order} selected={order === asked.order}>
              {told.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <p class="aside" id="source-hint">
        {told.source}: {told.sourceHint} (<a href="/sources">{words.sources.title}</a>)
      </p>
    </div>
  )
}

export const SearchForm = ({ asked, words }: { asked: SearchAsked; words: Words }) => (
  <form class="form seek" action="/search">
    <label>
      <span>{words.search.words}</span>
      <input
        type="search"
        name="q"
        value={asked.q}
        maxlength={SEARCH_QUERY_CHARS_MAX}
        autofocus={asked.q === ''}
      />
    </label>
    <Fields asked={asked} words={words} />
    <button type="submit">{words.search.button}</button>
  </form>
)

export const SearchHints = ({ words, open }: { words: Words; open: boolean }) => (
  <details class="hints" open={open}>
    <summary>{words.search.hintsTitle}</summary>
    <dl class="facts">
      {words.search.hints.map(([typed, finds]) => (
        <>
          <dt>
            <a href={searchPath({ q: typed })}>
              <code>{typed}</code>
            </a>
          </dt>
          <dd>{finds}</dd>
        </>
      ))}
    </dl>
  </details>
)

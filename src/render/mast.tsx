import type { PageHead } from './head.tsx'
import type { Site } from './site.ts'
import type { Words } from './words/words.ts'

type Place = [path: string, text: string]

/** Mail takes an address to link to, which the operator has set or not. */
const placesOf = (words: Words, takesMail: boolean): Place[] => [
  ['/', words.frame.latest],
  ['/archive', words.archive.title],
  ['/search', words.search.title],
  ['/sources', words.sources.title],
  ['/corrections', words.corrections.title],
  ...(takesMail ? [['/subscribe', words.subscribe.inNavigation] as Place] : []),
  ['/feeds', words.feeds.title],
  ['/api', words.api.title],
  ['/status', words.status.title],
]

/** `page`: it is the page itself; `true`: the page is a part of what stands there. */
const currency = (path: string, { path: own, place }: PageHead): 'page' | 'true' | undefined => {
  if (path === own) return 'page'
  const within = place ?? own
  return within === path || (path !== '/' && within?.startsWith(`${path}/`)) ? 'true' : undefined
}

const Search = ({ words, query }: { words: Words; query: string | undefined }) => (
  <search>
    <form class="find" action="/search">
      <label class="unseen" for="find">
        {words.search.field}
      </label>
      <input id="find" type="search" name="q" value={query} enterkeyhint="search" />
      <button type="submit">{words.search.button}</button>
    </form>
  </search>
)

/** `front`: the site's name is the heading, as on a front page. */
export const Mast = ({ site, head, front }: { site: Site; head: PageHead; front: boolean }) => {
  const { words } = site
  const Name = front ? 'h1' : 'p'
  return (
    <header class="mast">
      <Name class="name">
        <a href="/">{site.title}</a>
      </Name>
      <div class="ways-about">
        <nav aria-label={words.frame.siteNavigation}>
          <ul>
            {placesOf(words, site.canonicalUrl !== '').map(([path, text]) => (
              <li>
                <a href={path} aria-current={currency(path, head)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Search words={words} query={head.query} />
      </div>
    </header>
  )
}

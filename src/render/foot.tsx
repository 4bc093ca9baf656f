import { formPath, type PageHead } from './head.tsx'
import type { Site } from './site.ts'
import type { Words } from './words/words.ts'

/** The first step; the second asks when and what, with what keeps programs out. Mail takes an address to link to. */
const SignUp = ({ words }: { words: Words }) => (
  <form class="sign-up" method="post" action="/subscribe">
    <label for="sign-up">{words.subscribe.title}</label>
    <input
      id="sign-up"
      type="email"
      name="address"
      required
      autocomplete="email"
      maxlength={254}
      placeholder={words.subscribe.yourAddress}
    />
    <button type="submit">{words.subscribe.button}</button>
  </form>
)

const formatsOf = ({ frame }: Words, head: PageHead): [path: string, text: string][] => [
  ['/feed.xml', 'RSS'],
  ['/atom.xml', 'Atom'],
  ['/feed.json', 'JSON Feed'],
  ...(head.formats === undefined
    ? []
    : ([
        [formPath(head, 'json'), frame.asJson],
        [formPath(head, 'md'), frame.asMarkdown],
      ] as [string, string][])),
]

export const Foot = ({ site, head }: { site: Site; head: PageHead }) => {
  const { frame } = site.words
  return (
    <footer class="foot">
      {site.canonicalUrl !== '' && head.signUp !== false && <SignUp words={site.words} />}
      <nav aria-label={frame.formatNavigation}>
        <ul>
          {formatsOf(site.words, head).map(([path, text]) => (
            <li>
              <a href={path}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {frame.promise.lines} <i>{frame.promise.origin}</i> {frame.promise.counting}
      </p>
    </footer>
  )
}

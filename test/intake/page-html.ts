// Invented pages for the tests of intake/page*.ts.

export const LEDE =
  'Three ferries stayed in the harbour of Port Ellery on Tuesday after the wind tore a pontoon loose, the harbour office said.'
export const SECOND =
  'Nobody was hurt, but the crossing to the outer islands, used by some 400 people a day, will not open before Friday.'
export const THIRD =
  '"We had four hours to get the boats out of the way," said Ann Lee, who runs the smaller of the two yards.'

export const NEWS = [LEDE, SECOND, THIRD]

const p = (text: string): string => `<p>${text}</p>`

export const STORY = NEWS.map(p).join('\n')

type Parts = { head?: string; body?: string; lang?: string }

/** A page of a newspaper: menu above, the story in `article`, links and a footer below. */
export const pageOf = ({
  head = '',
  body = `<article><h1>Ferries kept in</h1>${STORY}</article>`,
  lang = 'en',
}: Parts) =>
  `<!doctype html><html lang="${lang}"><head><title>Ferries kept in | The Ellery Courier</title>${head}</head><body>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
${body}
<aside><h2>Most read</h2><ul><li><a href="/a">Council votes on the new bridge over the river at last</a></li></ul></aside>
<footer><p>The Ellery Courier is published by Courier Press, which is not responsible for what other sites hold.</p></footer>
</body></html>`

export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`

export const URL_OF_PAGE = 'https://courier.example/news/ferries-kept-in'

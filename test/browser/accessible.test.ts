// axe-core on a page of every kind, light and dark, on a phone and a desk: no violation of WCAG 2.2 AA or good practice.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_CHROMIUM, openPage, startBrowser } from './chromium.ts'
import { type Daybook, EDITED_DAY, SAMPLE_DAY, startDaybook } from './daybook.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const RUN = `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } })`

let daybook: Daybook
let browser: Browser
beforeAll(async () => {
  if (NO_CHROMIUM !== null) return
  daybook = await startDaybook()
  browser = await startBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await daybook?.stop()
})

const MISSING = '/no-such-page'
const PAGES = [
  '/',
  SAMPLE_DAY,
  EDITED_DAY,
  `${EDITED_DAY}/editions`,
  `${EDITED_DAY}/editions/2`,
  '/2022/03',
  '/2022',
  '/archive',
  '/search',
  '/search?q=ferry',
  '/sources',
  '/corrections',
  '/feeds',
  '/api',
  '/status',
  '/subscribe',
  MISSING,
]
const WAYS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

type Violation = { page: string; rule: string; at: string | undefined }

/** What axe finds on these pages, and those that are wider than the screen. */
const violationsOn = async (pages: readonly string[], way: (typeof WAYS)[number]): Promise<Violation[]> => {
  const { colorScheme, width } = way
  const { page, close } = await openPage(browser, daybook.url, {
    colorScheme,
    viewport: { width, height: 800 },
  })
  const found: Violation[] = []
  for (const path of pages) {
    const response = await page.goto(path)
    const answered = `${response?.status()} ${response?.headers()['content-type']}`
    expect(answered, path).toMatch(path === MISSING ? /^404 text\/html/ : /^200 text\/html/)
    await page.evaluate(AXE)
    const results = await page.evaluate<AxeResults>(RUN)
    for (const { id, nodes } of results.violations) found.push({ page: path, rule: id, at: nodes[0]?.html })
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (wide > width) found.push({ page: path, rule: 'reflow', at: `${wide} px` })
  }
  await close()
  return found
}

/** The first link to each kind of page; where there is none, its start, by which the test then fails. */
const linkedFrom = async (path: string, kinds: readonly string[]): Promise<string[]> => {
  const { page, close } = await openPage(browser, daybook.url)
  await page.goto(path)
  const hrefs = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  await close()
  return kinds.map((start) => hrefs.find((href) => href.startsWith(start)) ?? start)
}

describe.skipIf(NO_CHROMIUM !== null)('pages for everybody', () => {
  it.each(WAYS)(
    '$width px, $colorScheme',
    async (way) => {
      const [event = '', ...others] = await linkedFrom(SAMPLE_DAY, ['/events/', '/reports/', '/sources/'])
      const names = await linkedFrom(event, ['/names/'])
      expect(await violationsOn([...PAGES, event, ...others, ...names], way)).toEqual([])
    },
    180_000,
  )
})

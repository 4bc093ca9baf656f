// What a reader does, in a real browser on a real instance, with JavaScript and without: no page needs any.
import { parseFeed } from 'feedsmith'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGLISH } from '../../src/render/words/en.ts'
import { NO_CHROMIUM, openPage, startBrowser, type Watched } from './chromium.ts'
import { type Daybook, EDITED_DAY, SAMPLE_DAY, startDaybook } from './daybook.ts'

if (NO_CHROMIUM !== null) console.warn(`the browser test is passed over: ${NO_CHROMIUM}`)

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

/** Presses Tab until what has the focus is of this kind. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`${selector}:focus`).count()) > 0) return
  }
  throw new Error(`Tab reaches no ${selector}`)
}

/** What stands at a report's own address, as far as this test goes */
const SOURCE = '<!DOCTYPE html><title>The source</title><h1>The report</h1>'

describe.skipIf(NO_CHROMIUM !== null).each([true, false])('a reader, JavaScript: %s', (javaScriptEnabled) => {
  let reader: Watched
  beforeAll(async () => {
    reader = await openPage(browser, daybook.url, { javaScriptEnabled })
  })
  afterAll(() => reader.close())

  it('opens the day', async () => {
    const { page } = reader
    const response = await page.goto(SAMPLE_DAY)
    expect(response?.status()).toBe(200)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.getByRole('article').count()).toBeGreaterThan(0)
    expect(await page.getByRole('link', { name: ENGLISH.frame.latest }).first().isVisible()).toBe(true)
  })

  it('has a line’s sources shown, and follows one, by keys alone', async () => {
    const { page } = reader
    await page.goto(SAMPLE_DAY)
    await tabTo(page, 'details.receipts > summary')
    const receipts = page.locator('details.receipts').filter({ has: page.locator('summary:focus') })
    expect(await receipts.getAttribute('open')).toBeNull()
    await page.keyboard.press('Enter')
    expect(await receipts.getAttribute('open')).not.toBeNull()
    await tabTo(page, 'details.receipts[open] a[href*="#:~:text="]')
    const href = (await page.locator('a:focus').getAttribute('href')) ?? ''
    const [address = ''] = href.split('#')
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: SOURCE }))
    await Promise.all([
      page.waitForURL(({ href: to }) => to.startsWith(address)),
      page.keyboard.press('Enter'),
    ])
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('The report')
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe(SAMPLE_DAY)
  })

  it('searches', async () => {
    const { page } = reader
    await page.goto('/')
    await page.getByRole('searchbox', { name: ENGLISH.search.field }).fill('ferry')
    await Promise.all([page.waitForURL('**/search?q=ferry*'), page.keyboard.press('Enter')])
    const main = page.getByRole('main')
    expect(await main.locator('mark').count()).toBeGreaterThan(0)
    expect(await main.locator('a[href^="/reports/"], a[href^="/events/"]').count()).toBeGreaterThan(0)
  })

  it('finds the feeds of the page, and they parse', async () => {
    const { page } = reader
    await page.goto('/')
    const links = page.locator('head > link[rel="alternate"][title]')
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(hrefs.length).toBeGreaterThanOrEqual(3)
    for (const href of hrefs) {
      const response = await page.request.get(href)
      expect([href, response.status()]).toEqual([href, 200])
      const { feed } = parseFeed(await response.text())
      const items = ('items' in feed && feed.items) || ('entries' in feed && feed.entries) || []
      expect([href, items.length > 0]).toEqual([href, true])
    }
  })

  it('reads what an edition changed', async () => {
    const { page } = reader
    await page.goto(EDITED_DAY)
    await page.locator(`main a[href="${EDITED_DAY}/editions"]`).first().click()
    await page.locator(`main a[href="${EDITED_DAY}/editions/2"]`).first().click()
    await page.waitForURL(`**${EDITED_DAY}/editions/2`)
    const changes = await page.getByRole('main').innerText()
    expect(changes).toContain('Parliament passes school budget')
  })

  it('met no error, and asked nobody else', () => expect(reader.complaints).toEqual([]))
})

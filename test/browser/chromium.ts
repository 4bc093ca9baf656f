import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** Debian's; another where CHROMIUM names one. */
const PATH = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Why the browser tests are passed over; null where they can run. */
export const NO_CHROMIUM = existsSync(PATH) ? null : `no browser at ${PATH}: apt-get install chromium`

/** Nothing but this machine is found: what a page would load from elsewhere fails, and is told. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  })

export type Watched = { page: Page; complaints: string[]; close(): Promise<void> }

/** A page of its own, and what it complained of: errors in the console, what it asked of other hosts by itself. */
export const openPage = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> => {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (
      !request.isNavigationRequest() &&
      !/^data:/.test(request.url()) &&
      !request.url().startsWith(`${url}/`)
    )
      complaints.push(`a request to ${request.url()}`)
  })
  return { page, complaints, close: () => context.close() }
}

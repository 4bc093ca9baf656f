/**
 * Whether a browser opens the address as a page, to show it (Fetch Metadata). Readers of feeds do not say so; to
 * browsers XML goes out under the type that they apply a style sheet to.
 */
export const isNavigation = (request: Request): boolean =>
  request.headers.get('sec-fetch-dest') === 'document'

/** What answers to this request are held under: XML that a browser shows is another answer. */
export const heldUnder = (request: Request): string =>
  isNavigation(request) && new URL(request.url).pathname.endsWith('.xml')
    ? `${request.url} shown`
    : request.url

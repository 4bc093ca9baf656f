import type { SiteAddress } from './site.ts'

/** What crawlers have no use for: answers made anew for every question, forms, doors for programs. */
const NOT_FOR_CRAWLERS = ['/api/v1/', '/search', '/subscribe', '/unsubscribe', '/websub/', '/dev/']

/** RFC 9309; the sitemap is named where the operator has said what the site's address is. */
export const robotsTxt = ({ canonicalUrl }: SiteAddress): string => {
  const lines = ['User-agent: *', ...NOT_FOR_CRAWLERS.map((path) => `Disallow: ${path}`)]
  const sitemap = canonicalUrl === '' ? [] : ['', `Sitemap: ${canonicalUrl}/sitemap.xml`]
  return `${[...lines, ...sitemap].join('\n')}\n`
}

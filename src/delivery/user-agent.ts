/**
 * How an instance names itself to the servers it asks (RFC 9110 §10.1.5): the product first, which is also the name
 * a robots.txt knows it by, then where to find the instance and whoever runs it.
 */
export const userAgentOf = (siteUrl: string, contact: string): string => {
  const about = [siteUrl && `+${siteUrl}`, contact].filter(Boolean).join('; ')
  // Only what a comment of a header may hold; the settings are the operator's own, but a brace too many breaks it.
  return `Daybook/0.1${about && ` (${about.replace(/[^\x20-\x7e]|[()\\]/g, '')})`}`
}

/** The site's mark: a page with a rule, a headline and two columns. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="3" y="2" width="26" height="28" rx="2" fill="#fbf8f1" stroke="#1c1a16" stroke-width="2"/><path d="M7 8h18" stroke="#8f1d14" stroke-width="4"/><path d="M7 14h8M7 18h8M7 22h8M7 26h8M18 14h7M18 18h7M18 22h7M18 26h7" stroke="#1c1a16" stroke-width="2"/></svg>`

export const ROBOTS = 'User-agent: *\nDisallow: /api/v1/search\n'

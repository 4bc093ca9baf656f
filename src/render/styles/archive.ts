/** Lists of days, and of mails. */
export const ARCHIVE = `
.days>li{padding:.7rem 0;border-bottom:1px dotted var(--rule)}
`

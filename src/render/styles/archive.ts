/** Lists of days. */
export const ARCHIVE = `
.days>li{padding:.7rem 0;border-bottom:1px dotted var(--rule)}
.days>li>ul{margin-top:.3rem;font-size:.95rem}
`

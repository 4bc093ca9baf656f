/** An event’s reports, and links to their words. */
export const RECEIPTS = `
.more>summary,.reports>summary{padding:.35rem 0;color:var(--soft)}
.reports .by{line-height:1.9}
.words,.receipts a{padding-block:.15rem}
.by a{padding-block:.25rem}
.reports{border-top:1px solid var(--rule);margin-top:.6rem}
.reports>ul>li{padding:.5rem 0;max-width:80ch;line-height:1.35}
.mark{color:var(--ink);background:var(--tint);border:1px solid var(--rule);border-radius:2px;padding:.02rem .35rem;white-space:nowrap}
`

/** Who says a line, an event’s reports, and links to their words. */
export const RECEIPTS = `
.receipts summary,.more>summary{color:var(--soft);width:fit-content;max-width:100%;padding:.2rem 0;font:.8rem/1.45 var(--sans)}
.receipts b{color:var(--ink)}
.receipts small,.quotes small{font:.78rem/1.4 var(--sans);color:var(--soft)}
.receipts>ul{border-left:3px solid var(--rule);margin:.2rem 0 .5rem;padding-left:.9rem;font-size:.9rem;line-height:1.65}
.receipts>ul>li{margin:.35rem 0}
.reports>summary{padding:.35rem 0;color:var(--soft)}
.later{font:600 .86rem/1.5 var(--sans);color:var(--gold)}
.reports .by{line-height:1.9}
.receipts a,.readings a{padding-block:.15rem}
.by a{padding-block:.25rem}
.reports{border-top:1px solid var(--rule);margin-top:1rem}
.origins>li{padding:.7rem 0;border-bottom:1px dotted var(--rule)}
.origins>li>ul{border-left:3px solid var(--rule);padding-left:.9rem;margin-top:.3rem}
.origins>li>ul>li{padding:.3rem 0;max-width:80ch;line-height:1.35}
.mark{color:var(--ink);background:var(--tint);border:1px solid var(--rule);border-radius:2px;padding:.02rem .35rem;white-space:nowrap}
.telling>.timeline,.telling>.names{margin-top:2rem}
.names dl{margin:0;font-size:.9rem}
.names dt{font:600 .78rem/1.6 var(--sans);color:var(--soft)}
.names dd{margin:0 0 .5rem;line-height:1.75}
`

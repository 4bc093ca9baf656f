/** Notices, facts, ledgers, changes: pages of one column. */
export const PAGES = `
.ledger{border-top:1px solid var(--ink);margin-top:2rem;padding-top:.8rem;font-size:.9rem}
.changes li{padding-left:1rem;text-indent:-1rem;max-width:80ch}
.changes li::before{content:"— ";color:var(--soft)}
.notice,.event,.report,.archive,.status{padding-bottom:2rem}
.notice,.report,.archive,.status{max-width:50rem;margin-inline:auto}
.notice p,.notice pre{margin:.8rem 0}
main>article>h1{font-size:clamp(1.8rem,4.6vw,3rem);letter-spacing:-.015em;margin:.3rem 0 1rem;max-width:28ch}
main>article>h2,.archive section>h2,.event-day>h2{font-size:1.3rem;margin:1.8rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--ink)}
.notice>h2:first-child{border:0;margin-top:0;padding-top:0}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.35rem 1.2rem;margin:0}
.facts dt{font:600 .78rem/1.9 var(--sans);color:var(--soft)}
.facts dd{margin:0}
.excerpt{margin:0 0 1rem;padding-left:1rem;border-left:3px solid var(--rule)}
.excerpt footer{font:.78rem/1.5 var(--sans);color:var(--soft)}
.days>li{padding:.7rem 0;border-bottom:1px dotted var(--rule)}
.ways{margin-top:1rem}
.ways a{display:inline-block;padding:.3rem 0}
.runs li{padding:.25rem 0;font-size:.9rem}
`

/** Pages of names, sources and searches. */
export const TOPICS = `
.topic{padding-bottom:2rem;max-width:50rem;margin-inline:auto}
.topic section>h2{font-size:1.3rem;margin:1.8rem 0 .2rem;padding-top:.8rem;border-top:1px solid var(--ink)}
.told{padding:.9rem 0 .3rem;break-inside:avoid}
.told+.told{border-top:1px dotted var(--rule)}
.told h3{font-size:1.15rem}
.told>.lines{margin-top:.7rem;max-width:65ch}
.told .by{line-height:1.8}
.told .quotes .label{margin-top:.4rem}
.its{margin-top:.6rem;font-size:.95rem}
.its li{padding:.2rem 0}
.its+.lines{border-left:3px solid var(--rule);padding-left:.9rem;font-size:.95rem}
.sources li{padding:.25rem 0;break-inside:avoid}
.ends{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;justify-content:center;margin-top:2rem;border-top:1px solid var(--ink);padding-top:.8rem;font-family:var(--sans);font-size:.9rem}
.ends a{padding:.3rem 0}
.seek{margin-bottom:1rem}
.seek .fields{grid-template-columns:repeat(auto-fit,minmax(min(10rem,100%),1fr));align-items:end}
.seek .fields .aside{grid-column:1/-1}
.hints{font-size:.9rem}
.hints>summary{font-family:var(--sans);font-size:.82rem;padding:.35rem 0;width:fit-content}
.hints .facts{gap:.15rem 1.2rem}
.hints .facts dt{line-height:1.6;font-weight:400}
.tally-found{margin:1rem 0 .2rem}
.results{list-style:none;margin:0;padding:0}
.results>li{border-bottom:1px solid var(--rule)}
.results h2{font-size:1.25rem}
.found>li{padding:.7rem 0 .3rem 1rem;border-left:3px solid var(--rule);margin-top:.5rem;max-width:70ch}
.excerpt-found{font-size:.95rem;color:var(--soft)}
mark{background:none;color:var(--ink);font-weight:700;text-decoration:underline;text-decoration-color:var(--red);text-decoration-thickness:2px;text-underline-offset:.15em}
`

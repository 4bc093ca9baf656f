/** Pages of names, sources and searches. */
export const TOPICS = `
.topic{padding-bottom:2rem;max-width:50rem;margin-inline:auto}
.topic section>h2{font-size:1.3rem;margin-top:1.8rem;padding-top:.8rem;border-top:1px solid var(--ink)}
.told{padding:.9rem 0 .3rem;break-inside:avoid}
.told+.told{border-top:1px dotted var(--rule)}
.told>.lines{margin-top:.7rem;max-width:65ch}
.its{margin-top:.6rem}
.its li,.sources li{padding:.2rem 0}
.ends{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;justify-content:center;margin-top:2rem;border-top:1px solid var(--ink);padding-top:.8rem}
.seek .fields{grid-template-columns:repeat(auto-fit,minmax(min(10rem,100%),1fr))}
.seek .fields .aside{grid-column:1/-1}
.hints{font-size:.9rem;margin:1rem 0}
.hints .facts a{display:inline-block;padding:.25rem 0}
.results{list-style:none;margin:0;padding:0}
.results>li{border-bottom:1px solid var(--rule)}
.found>li{padding:.7rem 0 .3rem 1rem;border-left:3px solid var(--rule);margin-top:.5rem}
.excerpt-found{font-size:.95rem;color:var(--soft)}
mark{background:none;color:var(--ink);font-weight:700;text-decoration:underline var(--red) 2px}
`

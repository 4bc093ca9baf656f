/** What happened when: a line of time down the page, a dot for each moment. */
export const TIMELINE = `
.timeline ol{list-style:none;margin:0 0 1rem;padding:0}
.timeline ol>li{position:relative;margin:0 0 0 .4rem;padding:0 0 .5rem 1.2rem;border-left:2px solid var(--rule);font-size:.9rem;line-height:1.45}
.timeline ol>li:last-child{border-color:transparent}
.timeline ol>li::before{content:"";position:absolute;left:-7px;top:.35em;width:12px;height:12px;border-radius:50%;border:2px solid var(--ink);background:var(--ink)}
.timeline .about::before{background:var(--paper);border-style:double;border-width:4px}
.timeline .ahead::before{background:var(--paper);border-style:dashed}
.timeline .ahead{border-left-style:dashed}
.timeline ul>li{margin:0 0 .5rem}
.when{font-weight:600;font-variant-numeric:lining-nums}
.line-of-days ol{display:flex;flex-wrap:wrap;align-items:end;gap:.4rem 1rem;list-style:none;margin:1rem 0 0;padding:0}
.line-of-days a{display:grid;justify-items:center;text-decoration:none;font:.78rem/1.6 var(--sans);min-width:2.6rem}
.line-of-days svg{fill:var(--bar)}
.line-of-days a:hover{text-decoration:underline}
`

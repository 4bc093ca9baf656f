/** Editions, their differences, and corrections: told without colour, which only helps. */
export const HISTORY = `
.history{max-width:50rem;margin-inline:auto;padding-bottom:2rem}
.edition{border-top:1px solid var(--ink);margin-top:1.8rem;padding-top:.8rem}
.edition>p{margin-top:.4rem}
.edition>h2{font-size:1.3rem}
.changed{margin-top:1.2rem}
.changed h2,.changed h3{font-size:1.1rem}
.differences>li{padding:.55rem 0;border-bottom:1px dotted var(--rule);max-width:72ch}
.differences>li:last-child{border-bottom:0}
.differences .label{display:inline;border:0;padding:0;margin:0 .3rem 0 0;color:var(--soft)}
.differences a.label{text-decoration-color:var(--rule)}
del{text-decoration:line-through;text-decoration-thickness:2px;text-decoration-color:var(--red);color:var(--soft)}
ins{text-decoration:underline;text-decoration-thickness:2px;text-decoration-color:var(--green);text-underline-offset:.18em}
del+ins{margin-inline-start:.25em}
`

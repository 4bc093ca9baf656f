/** The API to be looked at. */
export const API = `
.api{max-width:56rem;margin-inline:auto;padding-bottom:2rem}
.api p{margin:.6rem 0}
.api>nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0;list-style:none;font-family:var(--sans);font-size:.9rem}
.api section>h2{font-size:1.3rem;margin:2rem 0 .4rem;padding-top:.8rem;border-top:1px solid var(--ink)}
.operation{margin:1.4rem 0;padding:.2rem 0 .2rem 1rem;border-left:3px solid var(--rule)}
.operation:target{border-left-color:var(--red)}
.operation h3{font-size:1rem;margin:.2rem 0;overflow-wrap:anywhere}
.operation h3 a{color:inherit;text-decoration:none}
.operation h3 a:hover{text-decoration:underline}
.verb{font:700 .75rem/1 var(--sans);letter-spacing:.04em;color:var(--red);margin-right:.3rem}
.verb.get{color:var(--green)}
.operation .summary{font-weight:600}
.needs{color:var(--gold);font:.85rem/1.5 var(--sans)}
.parameters{font-size:.85rem;margin:.5rem 0}
.parameters dt{padding-top:.25rem}
.parameters dd{margin:0 0 .25rem 1rem;color:var(--soft)}
.schemas{padding-left:1.1rem;font-size:.9rem;line-height:1.7}
.api pre{overflow-x:auto;background:var(--tint);padding:.7rem .9rem;font-size:.82rem;line-height:1.5}
.api pre i{color:var(--soft)}
.api code{overflow-wrap:anywhere;font-size:.92em}
.answers{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1rem;font-size:.85rem;margin:.4rem 0}
.answers dt{font:600 .8rem/1.8 var(--sans)}
.answers dd{margin:0}
`

/** What every page has around its content. */
export const FRAME = `
.mast{padding-top:.6rem;text-align:center;border-bottom:4px double var(--ink)}
.foot ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;justify-content:center}
.mast nav a,.foot a{display:inline-block;padding:.3rem 0}
.ways-about{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;justify-content:space-between;align-items:center;border-top:1px solid var(--ink);padding:.35rem 0}
.mast nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
.mast nav a{text-decoration-color:transparent}
.mast nav a:hover{text-decoration-color:currentColor}
.mast [aria-current]{font-weight:700;text-decoration-color:var(--red);text-decoration-thickness:2px}
.find{display:flex;gap:.3rem}
.find input,.find button{font:.82rem/1.4 var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:3px;padding:.25rem .5rem;min-height:2rem}
.find input{min-width:0;width:13rem}
.find button{cursor:pointer;font-weight:600}
.name{font-size:clamp(2.6rem,9vw,5rem);font-weight:700;line-height:1;letter-spacing:-.02em;margin:.2rem 0 .45rem;padding-bottom:.1em}
p.name{font-size:clamp(2rem,5vw,2.8rem)}
.name a{text-decoration:none;display:inline-block;line-height:1}
.folio{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.1rem 1.5rem;border-bottom:1px solid var(--ink);padding:.45rem 0}
.folio>:first-child{font-weight:700}
main>article:first-child{padding-top:1.5rem}
.foot{margin-top:3rem;border-top:4px double var(--ink);padding-top:.8rem;color:var(--soft);text-align:center}
.foot p{max-width:44rem;margin:.6rem auto 0}
`

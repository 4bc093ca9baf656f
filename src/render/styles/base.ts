/** Elements, and the few classes that stand everywhere. */
export const BASE = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:112.5%/1.5 var(--serif);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0 auto;max-width:76rem;padding:0 clamp(1rem,3vw,2.5rem) 3rem;overflow-wrap:break-word;hyphens:manual}
h1,h2,h3,h4{font-weight:600;line-height:1.15;text-wrap:balance;margin:0}
p{margin:0;text-wrap:pretty}
ul{list-style:none;margin:0;padding:0}
a{color:inherit;text-decoration-color:var(--rule);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--red);outline-offset:2px;border-radius:2px}
:target{background:var(--tint);scroll-margin-top:1rem}
q,blockquote{quotes:"“" "”" "‘" "’"}
code,pre{font:.85em/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
pre{background:var(--tint);padding:.8rem 1rem;overflow-x:auto;white-space:pre-wrap}
summary{cursor:pointer}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem .8rem;z-index:1}
.kicker,.folio,.tally,.label,.strand,.verdict,.new,.mark,.mast nav,.foot,.by,.because,.aside,.rest,.more>summary,.reports>summary{font-family:var(--sans);font-size:.78rem;line-height:1.45}
.kicker,.because,.aside,.by{color:var(--soft)}
`

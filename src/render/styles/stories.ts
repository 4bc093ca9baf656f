/** Events on a page: the lead, stories beside it, briefs, their lines. */
export const STORIES = `
.lead,.story,.brief,.event-day{min-width:0}
.lead{padding:1.6rem 0 2rem}
.lead h2{font-size:clamp(1.8rem,4.6vw,3.3rem);letter-spacing:-.015em;max-width:28ch}
header>.kicker+h1{margin-top:.3rem}
.lead h2.long{font-size:clamp(1.6rem,3.6vw,2.5rem);max-width:36ch}
.folio nav{display:flex;flex-wrap:wrap;align-items:center;gap:.1rem 1.4rem;font-weight:400}
@media (max-width:40rem){.folio nav time{order:-1;width:100%}}
.folio nav time{font-weight:700}
.folio nav a{display:inline-block;padding:.25rem 0}
.story h2{font-size:1.5rem}
.brief h3{font-size:1.1rem}
h2 a,h3 a{text-decoration:none}
h2 a:visited,h3 a:visited,.since a:visited,.besides a:visited{color:var(--soft)}
h2 a:hover,h3 a:hover{text-decoration:underline;text-decoration-thickness:1px}
.kicker{margin-top:.4rem}
.weight{vertical-align:-2px;margin-right:.15rem;stroke:var(--soft);stroke-width:4px}
.since{padding:.5rem 0;border-bottom:1px solid var(--rule)}
.since:empty{display:none}
.since summary{font:.82rem/1.5 var(--sans);padding:.2rem 0}
.since ul{columns:24rem;column-gap:3rem;padding:.3rem 0 .6rem 1.1rem;font-size:.95rem}
.since li{break-inside:avoid;padding:.25rem 0;line-height:1.35}
.since time{font:600 .8rem/1.4 var(--sans)}
.body{margin-top:1rem}
.stories{columns:2 24rem;column-gap:3.2rem;column-rule:1px solid var(--rule);border-top:1px solid var(--ink);padding-top:1.6rem}
.stories:has(>:only-child){columns:auto}
.story{break-inside:avoid;padding-bottom:2rem}
.briefs{border-top:1px solid var(--ink);margin-top:2rem;padding-top:1rem}
.briefs>h2,.ledger h2{font:700 .8rem/1.4 var(--sans);letter-spacing:.08em;text-transform:uppercase}
.columns{columns:20rem;column-gap:2.5rem;column-rule:1px solid var(--rule);margin-top:1rem}
.brief{break-inside:avoid;padding-bottom:1.4rem}
.brief>p:not([class]){font-size:.95rem;line-height:1.45;margin-top:.25rem}
.besides li{break-inside:avoid;padding:.3rem 0;line-height:1.35}
.besides small{font:.78rem/1.4 var(--sans);color:var(--soft);white-space:nowrap}
.telling,.brief{max-width:65ch}
.lines>li{margin:0 0 1rem}
.lead .telling>.lines:first-child>li:first-child>p,.event-day .telling>.lines:first-child>li:first-child>p{font-size:1.18rem;line-height:1.45}
.strand,.label{font-weight:700;letter-spacing:.06em;text-transform:uppercase;margin:1.4rem 0 .6rem;padding-top:.35rem;border-top:1px solid var(--rule)}
.telling>.strand:first-child,.beside>section:first-child>.label{margin-top:0}
.new{color:var(--paper);background:var(--red);padding:.05rem .4rem;border-radius:2px;font-weight:600}
.rest{margin-bottom:1rem}
.event>.because{margin-top:1rem;max-width:65ch}
.rest a{display:inline-block;padding:.25rem 0}
@media (min-width:62rem){.lead .body,.event-day .body{display:grid;grid-template-columns:minmax(0,65ch) minmax(0,1fr);gap:0 3rem}.lead .beside,.event-day .beside{border-left:1px solid var(--rule);padding-left:1.8rem}.body>.reports{grid-column:1/-1}}
.event:target{background:none}
details.event-day{border-top:1px solid var(--ink);margin-top:1.8rem;padding-top:.6rem}
details.event-day h2{display:inline;font-size:1.3rem}
@media (max-width:61.99rem){.telling+.beside{margin-top:1.6rem}}
@media print{.new,.timeline li::before{print-color-adjust:exact}.pic line{stroke:#ccc}.receipts>ul:has(>:only-child){display:none}}
`

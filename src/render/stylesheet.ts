// All of the site's CSS. It stands in each page's head; the Content-Security-Policy names its hash.
import { createHash } from 'node:crypto'

const TOKENS = `
:root{color-scheme:light dark;--paper:#fbf8f1;--ink:#1c1a16;--soft:#5e584c;--rule:#cfc7b4;--tint:#f2ecdf;--red:#8f1d14;--gold:#7a5200;--green:#2c5e2e;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Bitstream Charter","Source Serif 4","Noto Serif",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#171512;--ink:#ebe5d8;--soft:#a9a292;--rule:#423d33;--tint:#211e19;--red:#f2998c;--gold:#e2b55c;--green:#97c996}}`

const BASE = `
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
.kicker,.because,.aside,.by{color:var(--soft)}`

const FRAME = `
.mast{padding-top:.7rem;text-align:center;border-bottom:4px double var(--ink)}
.mast nav ul,.foot ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;justify-content:center}
.mast nav a,.foot a{display:inline-block;padding:.3rem 0}
.name{font-size:clamp(2.6rem,9vw,5rem);font-weight:700;line-height:1;letter-spacing:-.02em;margin:.35rem 0 .7rem}
.name a{text-decoration:none;display:inline-block;line-height:1}
.folio{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.1rem 1.5rem;border-bottom:1px solid var(--ink);padding:.45rem 0}
.folio>:first-child{font-weight:700}
main>article:first-child{padding-top:1.5rem}
.foot{margin-top:3rem;border-top:4px double var(--ink);padding-top:.8rem;color:var(--soft);text-align:center}
.foot p{max-width:44rem;margin:.6rem auto 0}`

const STORIES = `
.lead,.story,.brief,.event-day{min-width:0}
.lead{padding:1.6rem 0 2rem}
.lead h2{font-size:clamp(1.9rem,4.6vw,3.3rem);letter-spacing:-.015em;max-width:28ch}
.story h2{font-size:1.5rem}
.brief h3{font-size:1.1rem}
h2 a,h3 a{text-decoration:none}
h2 a:hover,h3 a:hover{text-decoration:underline;text-decoration-thickness:1px}
.kicker{margin-top:.4rem}
.body{margin-top:1rem}
.stories{columns:2 24rem;column-gap:3.2rem;column-rule:1px solid var(--rule);border-top:1px solid var(--ink);padding-top:1.6rem}
.stories:has(>:only-child){columns:auto}
.story{break-inside:avoid;padding-bottom:2rem}
.briefs{border-top:1px solid var(--ink);margin-top:2rem;padding-top:1rem}
.briefs>h2,.ledger h2{font:700 .8rem/1.4 var(--sans);letter-spacing:.08em;text-transform:uppercase}
.columns{columns:20rem;column-gap:2.5rem;column-rule:1px solid var(--rule);margin-top:1rem}
.brief{break-inside:avoid;padding-bottom:1.4rem}
.telling,.brief{max-width:65ch}
.lines>li{margin:0 0 1rem}
.lead .telling>.lines:first-child>li:first-child>p,.event-day .telling>.lines:first-child>li:first-child>p{font-size:1.18rem;line-height:1.45}
.strand,.label{font-weight:700;letter-spacing:.06em;text-transform:uppercase;margin:1.4rem 0 .6rem;padding-top:.35rem;border-top:1px solid var(--rule)}
.telling>.strand:first-child,.beside>section:first-child>.label{margin-top:0}
.new{color:var(--paper);background:var(--red);padding:.05rem .4rem;border-radius:2px;font-weight:600}
.receipts summary{color:var(--soft);width:fit-content;max-width:100%;padding:.15rem 0;line-height:1.35;font-size:.86rem}
.receipts .tally{font-weight:600;color:var(--ink)}
.receipts>ul{border-left:3px solid var(--rule);margin:.3rem 0 .5rem;padding-left:.9rem;font-size:.9rem;line-height:1.65}
.receipts>ul>li{margin:.35rem 0}
.rest{margin-bottom:1rem}
@media (min-width:62rem){.lead .body,.event-day .body{display:grid;grid-template-columns:minmax(0,65ch) minmax(0,1fr);gap:0 3rem}.lead .beside,.event-day .beside{border-left:1px solid var(--rule);padding-left:1.8rem}.body>.reports{grid-column:1/-1}}`

const DETAIL = `
.figure{padding:.55rem 0;border-bottom:1px dotted var(--rule)}
.figure:last-child{border-bottom:0}
.what{font-weight:600;font-size:.95rem}
.verdict{white-space:nowrap;font-weight:600;color:var(--soft);border:1px solid currentColor;border-radius:99px;padding:.02rem .5rem;margin-left:.2rem}
.compatible .verdict,.agree .verdict{color:var(--green)}
.updated .verdict{color:var(--gold)}
.conflict .verdict{color:var(--red)}
.range{font-size:1.35rem;line-height:1.3;font-variant-numeric:lining-nums}
.readings{font-size:.9rem;line-height:1.7}
.readings li{margin:.2rem 0;padding-left:.8rem;border-left:3px solid var(--rule)}
.conflict .readings li{border-color:var(--red)}
.more>summary,.reports>summary{padding:.35rem 0;color:var(--soft)}
.timeline ol{list-style:none;margin:0 0 1rem;padding:0}
.timeline ol>li{margin:0;padding:0 0 .5rem .9rem;border-left:3px solid var(--rule);font-size:.9rem;line-height:1.45}
.timeline ul>li{margin:0 0 .5rem}
.timeline .by{line-height:1.9}
.when{font-weight:600;font-variant-numeric:lining-nums}
.quotes figure{margin:0 0 1.1rem}
.quotes figcaption{font-weight:600;font-size:.95rem}
.quotes blockquote{margin:.3rem 0 .1rem;padding-left:.9rem;border-left:3px solid var(--ink);font-style:italic}
.quotes .context{margin:.3rem 0 .1rem;padding-left:.9rem;border-left:3px solid var(--ink)}
.quotes .by,.reports .by{line-height:1.9}
.words,.receipts a{padding-block:.15rem}
.by a{padding-block:.25rem}
.reports{border-top:1px solid var(--rule);margin-top:.6rem}
.reports>ul>li{padding:.5rem 0;max-width:80ch;line-height:1.35}
.mark{color:var(--ink);background:var(--tint);border:1px solid var(--rule);border-radius:2px;padding:.02rem .35rem;white-space:nowrap}
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
.days>li>ul{margin-top:.3rem;font-size:.95rem}
.runs li{padding:.25rem 0;font-size:.9rem}`

const FORMS = `
.form,.form fieldset{display:grid;gap:1rem;margin:0}
.form{margin-top:1.2rem}
.form fieldset{border:1px solid var(--rule);border-radius:3px;padding:.6rem 1rem 1.1rem;min-width:0}
.form legend{font:700 .8rem/1.4 var(--sans);letter-spacing:.06em;text-transform:uppercase;padding:0 .4rem}
.fields{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr))}
.form label>span,.sign-up label{display:block;font:600 .82rem/1.6 var(--sans)}
.form input,.form select,.sign-up input{font:1rem/1.4 var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:3px;padding:.5rem .6rem;width:100%;min-height:2.75rem}
::placeholder{color:var(--soft);opacity:1}
.form button,.sign-up button{font:600 1rem/1.4 var(--sans);color:var(--paper);background:var(--ink);border:1px solid var(--ink);border-radius:3px;padding:.5rem 1.3rem;min-height:2.75rem;width:fit-content;cursor:pointer}
.deed{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1.5rem}
.notice .deed p{margin:0;flex:1 1 16rem}
.deed button{color:var(--ink);background:var(--paper)}
.topics label{display:block;margin-top:1rem}
.topics summary{font:600 .82rem/1.6 var(--sans);padding:.35rem 0;width:fit-content}
.notice .topics p{margin:0}
.problem,.done{border-left:3px solid var(--red);padding:.3rem .9rem;background:var(--tint)}
.done{border-color:var(--green)}
.ways{margin-top:1rem}
.ways a{display:inline-block;padding:.3rem 0}
.sign-up{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center;justify-content:center;padding-bottom:.9rem}
.sign-up input{width:min(17rem,100%)}`

const MEDIA = `
@media screen{details:not([open])>:not(summary){visibility:hidden}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media (max-width:40rem){html{font-size:106.25%}.facts{grid-template-columns:minmax(0,1fr);gap:0}.facts dd{margin-bottom:.5rem}}
@page{margin:14mm}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--rule:#999;--tint:#fff}html{font-size:9.5pt}body{padding:0;max-width:none}.mast nav,.foot nav,.sign-up,.skip,.rest{display:none}
details::details-content{content-visibility:visible;block-size:auto;opacity:1}summary{list-style:none}summary::-webkit-details-marker{display:none}a{text-decoration:none}
.lines>li,.figure,.quotes figure,.brief{break-inside:avoid}h2,h3,h4{break-after:avoid}.lead .body,.event-day .body{display:block;columns:2;column-gap:1.5rem}.telling{max-width:none}.lead .beside,.event-day .beside{border:0;padding:0}.reports{column-span:all}}`

export const STYLESHEET: string = [TOKENS, BASE, FRAME, STORIES, DETAIL, FORMS, MEDIA]
  .join('')
  .replaceAll('\n', '')

/** SHA-256 in base64, as a CSP source expression takes it. */
export const STYLESHEET_HASH: string = createHash('sha256').update(STYLESHEET, 'utf8').digest('base64')

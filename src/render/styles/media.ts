/** Motion, narrow windows, paper: last, for it undoes what stands before. */
export const MEDIA = `
@media screen{details:not([open])>:not(summary){visibility:hidden}}
@media (prefers-contrast:more){:root{--soft:var(--ink);--rule:var(--ink)}a{text-decoration-color:currentColor}}
@media (forced-colors:active){.new,.mark,.verdict{border:1px solid CanvasText}.mast [aria-current]{border-bottom:3px solid Highlight}.form button,.sign-up button,.find button{color:ButtonText;background:ButtonFace;border-color:ButtonText}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media (max-width:40rem){html{font-size:106.25%}.mast search,.find{width:100%}.find input{flex:1}.facts{grid-template-columns:minmax(0,1fr);gap:0}.facts dd{margin-bottom:.5rem}}
@page{margin:14mm}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--rule:#999;--tint:#fff}html{font-size:9.5pt}body{padding:0;max-width:none}.ways-about,.foot nav,.sign-up,.skip{display:none}
details::details-content{content-visibility:visible;block-size:auto;opacity:1}summary{list-style:none}summary::-webkit-details-marker{display:none}a{text-decoration:none}
.lines>li,.figure,.quotes figure,.brief{break-inside:avoid}h2,h3,h4{break-after:avoid}.lead .body,.event-day .body{display:block;columns:2;column-gap:1.5rem}.telling{max-width:none}.lead .beside,.event-day .beside{border:0;padding:0}.reports{column-span:all}}
`

/** What happened when. */
export const TIMELINE = `
.timeline ol{list-style:none;margin:0 0 1rem;padding:0}
.timeline ol>li{margin:0;padding:0 0 .5rem .9rem;border-left:3px solid var(--rule);font-size:.9rem;line-height:1.45}
.timeline ul>li{margin:0 0 .5rem}
.timeline .by{line-height:1.9}
.when{font-weight:600;font-variant-numeric:lining-nums}
`

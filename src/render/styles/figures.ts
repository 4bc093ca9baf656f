/** Figures with their readings. */
export const FIGURES = `
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
`

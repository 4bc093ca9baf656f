/** Figures: their readings as a picture, and word for word. */
export const FIGURES = `
.figure{padding:.7rem 0;border-bottom:1px dotted var(--rule)}
.figure:last-child{border-bottom:0}
.what{font-weight:600;font-size:.95rem}
.verdict{white-space:nowrap;font-weight:600;color:var(--soft);border:1px solid currentColor;border-radius:99px;padding:.02rem .5rem;margin-left:.2rem}
.compatible .verdict,.agree .verdict{color:var(--green)}
.updated .verdict{color:var(--gold)}
.conflict .verdict{color:var(--red)}
.range{font-size:1.35rem;line-height:1.3;font-variant-numeric:lining-nums}
.range small{font:italic .75em var(--serif);color:var(--soft)}
.pic{display:block;max-width:36rem;overflow:visible;margin:.35rem 0 .4rem;font:12.5px/1 var(--sans);fill:var(--ink)}
.pic text{stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.pic .n{text-anchor:end;font-weight:600}
.pic line{stroke:var(--rule)}
.pic .ax text{fill:var(--soft);text-anchor:middle}
.pic .ax .s{text-anchor:start}
.pic .ax .e{text-anchor:end}
.pic .bar,.pic .end{fill:var(--bar)}
.pic .un .bar{fill:var(--paper);stroke:var(--ink);stroke-width:2px;stroke-dasharray:3 2}
.pic .un use{fill:var(--paper);stroke:var(--ink);stroke-width:3px}
.pic .all{fill:var(--band)}
.pic .up line{stroke:var(--gold);stroke-width:1.5px}
.tip{fill:var(--gold)}
.readings{font-size:.9rem;line-height:1.7}
.readings li{margin:.2rem 0}
.only{padding:.4rem 0;border-bottom:1px dotted var(--rule);font-size:.95rem}
.only li{font-size:.9rem}
`

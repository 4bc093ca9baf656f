/** The calendar: years, months and days, each day with a bar as long as it is heavy and the number itself. */
export const CALENDAR = `
.almanac{padding-bottom:2rem}
.almanac>.because,.history>.because{max-width:65ch;margin-top:.4rem}
.steps{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem .8rem;font:.86rem/1.5 var(--sans)}
.steps a{padding:.3rem 0}
.stamps{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17.5rem,100%),1fr));gap:2rem 2.2rem;margin:1.4rem 0}
.stamp{min-width:0}
.stamp h2{font-size:1.15rem}
.stamp .kicker{margin:.15rem 0 .5rem}
.calendar ol,.weekdays{display:grid;grid-template-columns:repeat(7,minmax(0,1fr));list-style:none;margin:0;padding:0;gap:2px}
.weekdays{font:600 .72rem/1.8 var(--sans);color:var(--soft);text-align:center}
.c1{grid-column-start:1}.c2{grid-column-start:2}.c3{grid-column-start:3}.c4{grid-column-start:4}.c5{grid-column-start:5}.c6{grid-column-start:6}.c7{grid-column-start:7}
.small li{min-width:0;text-align:center;font:.86rem/1.25 var(--sans);font-variant-numeric:tabular-nums;position:relative}
.small a,.small .gone{display:block;padding:.3rem 0 .45rem;min-height:3rem;text-decoration:none}
.small a{background:var(--tint);font-weight:600}
.small a:hover{outline:1px solid var(--ink)}
.small time,.small .n{display:block}
.small .n{font-weight:400;font-size:.72rem;color:var(--soft)}
.gone{color:var(--soft)}
.calendar .l1::after,.calendar .l2::after,.calendar .l3::after,.calendar .l4::after,.calendar .l5::after{content:"";position:absolute;inset-block-end:0;inset-inline-start:0;border-block-start:4px solid var(--red)}
.calendar .l1::after{width:20%}.calendar .l2::after{width:40%}.calendar .l3::after{width:60%}.calendar .l4::after{width:80%}.calendar .l5::after{width:100%}
.large ol>li{position:relative;border-block-start:1px solid var(--rule);padding:.35rem .4rem .7rem;min-width:0;min-height:6.5rem}
.large .l1::after,.large .l2::after,.large .l3::after,.large .l4::after,.large .l5::after{inset-block:-1px auto}
.large{margin-top:1.2rem}
.large h2{font:700 1.05rem/1.3 var(--sans);font-variant-numeric:tabular-nums}
.large .whole{display:none}
.large .n{font:.74rem/1.4 var(--sans);color:var(--soft)}
.large ul{margin-top:.25rem;font-size:.8rem;line-height:1.3}
.large ul a{text-decoration:none;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;padding:.15rem 0}
.large ul a:hover{text-decoration:underline}
.large p.gone{font:1.05rem/1.3 var(--sans)}
.years li{padding:.35rem 0}
.almanac section>h2#years{font-size:1.3rem;border-top:1px solid var(--ink);padding-top:.8rem}
@media (max-width:48rem){.large .weekdays{display:none}.large ol{display:block}.large .none{display:none}.large ol>li{min-height:0;padding:.7rem 0 .9rem}.large .short{display:none}.large .whole{display:inline}.large ul{font-size:.95rem}.large ul a{padding:.3rem 0;-webkit-line-clamp:none}.small a,.small .gone{min-height:3.2rem}}
@media print{.stamps{display:block;columns:3 5cm}.stamp{break-inside:avoid;padding-bottom:1rem}.large ol>li{break-inside:avoid}.steps{display:none}}
`

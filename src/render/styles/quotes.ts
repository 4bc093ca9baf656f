/** Quotations with their wordings. */
export const QUOTES = `
.quotes figure{margin:0 0 1.1rem}
.quotes figcaption{font-weight:600;font-size:.95rem}
.quotes blockquote{margin:.3rem 0 .1rem;padding-left:.9rem;border-left:3px solid var(--ink);font-style:italic}
.quotes .context{margin:.3rem 0 .1rem;padding-left:.9rem;border-left:3px solid var(--ink)}
.quotes .by{line-height:1.9}
`

/** Quotations with their wordings, and where these differ. */
export const QUOTES = `
.quotes figure{margin:.8rem 0 1.1rem}
.quotes figcaption{font-weight:600;font-size:.95rem}
.quotes blockquote{margin:.3rem 0 .1rem;padding-left:.9rem;border-left:3px solid var(--ink);font-style:italic}
.quotes .context{margin:.3rem 0 .1rem;padding-left:.9rem;border-left:3px solid var(--ink)}
mark{background:none;color:inherit;text-decoration:underline wavy var(--gold) 1.5px;text-underline-offset:.22em;text-decoration-skip-ink:none}
`

/** Forms of more than one field, and what is said of them. */
export const FORMS = `
.form,.form fieldset{display:grid;gap:1rem;margin:0}
.form{margin-top:1.2rem}
.form fieldset{border:1px solid var(--rule);border-radius:3px;padding:.6rem 1rem 1.1rem;min-width:0}
.form legend{font:700 .8rem/1.4 var(--sans);letter-spacing:.06em;text-transform:uppercase;padding:0 .4rem}
.fields{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr))}
.deed{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1.5rem}
.notice .deed p{margin:0;flex:1 1 16rem}
.deed button{color:var(--ink);background:var(--paper)}
.topics label{display:block;margin-top:1rem}
.topics summary{font:600 .82rem/1.6 var(--sans);padding:.35rem 0;width:fit-content}
.notice .topics p{margin:0}
.problem,.done{border-left:3px solid var(--red);padding:.3rem .9rem;background:var(--tint)}
.done{border-color:var(--green)}
`

/** Forms, and what is said of them. */
export const FORMS = `
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
.sign-up input{width:min(17rem,100%)}
`

/** What is written into and pressed, in the form at each page's foot and in those of forms.ts. */
export const FIELDS = `
.form label>span,.sign-up label{display:block;font:600 .82rem/1.6 var(--sans)}
.form input,.form select,.sign-up input{font:1rem/1.4 var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:3px;padding:.5rem .6rem;width:100%;min-height:2.75rem}
::placeholder{color:var(--soft);opacity:1}
.form button,.sign-up button{font:600 1rem/1.4 var(--sans);color:var(--paper);background:var(--ink);border:1px solid var(--ink);border-radius:3px;padding:.5rem 1.3rem;min-height:2.75rem;width:fit-content;cursor:pointer}
.sign-up{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center;justify-content:center;padding-bottom:.9rem}
.sign-up input{width:min(17rem,100%)}
`

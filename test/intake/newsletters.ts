// Invented newsletters in the layouts that real ones have, each with the reports it makes.
import { type Fields, HTML } from './mails.ts'

/** `title` undefined: the subject's; `text` the whole text */
type Expected = { title?: string; url?: string; text: string }
export type Newsletter = { what: string; body: string; fields?: Fields; split?: false; reports: Expected[] }

export const FERRY =
  'The ferry between the two islands sailed again on Tuesday after two weeks of repairs in the yard.'
export const BUDGET =
  'The council passed the budget of the town by nine votes to six late on Monday evening, the mayor said.'
export const BRIDGE =
  'Engineers closed the old bridge at Norr to lorries after they found cracks in two of its four pillars.'

const AT = 'https://gazette.example'
const [F, B, R] = [
  { title: 'Ferry sails again', url: `${AT}/ferry`, text: FERRY },
  { title: 'Council passes the budget', url: `${AT}/budget`, text: BUDGET },
  { title: 'Old bridge closed to lorries', url: `${AT}/bridge`, text: BRIDGE },
]
const THREE = [F, B, R]

type Item = { title: string; url: string; text: string }
const each = (draw: (item: Item) => string): string => THREE.map(draw).join('\n')
const counted = (url: string): string =>
  `https://click.sends.example/r/?u=${encodeURIComponent(`${url}?utm_source=mail`)}&amp;s=9f8e7d`
const FOOT = `<p>You are receiving this because you signed up at our site.</p>
<p><a href="https://sends.example/unsub?id=aB3dE5fG7hJ9kL1mN3pQ5rS7">Unsubscribe</a> | <a href="https://sends.example/p">Manage preferences</a></p>
<p>The Harbour Gazette, 1 Quay Street, Port Ellery</p><img src="https://sends.example/open.gif" width="1" height="1">`
const LONG_INTRO =
  'Good morning. It was a long week on the islands, and the yard at Norr has had no quiet hour in it. We walked along the quay on Monday, and spoke with those who waited for the ferry, with the crew, and with the harbour master, who had slept in his office for three nights.'

export const NEWSLETTERS: Newsletter[] = [
  {
    what: 'linked headings in the cells of a table',
    fields: HTML,
    body: `<div style="display:none;max-height:0">What you should know today</div><p><a href="${AT}/view">View this email in your browser</a></p>
<table>${each(({ title, url, text }) => `<tr><td><h2><a href="${counted(url)}">${title}</a></h2><p>${text}</p></td></tr>`)}</table>${FOOT}`,
    reports: THREE,
  },
  {
    what: 'large letters for headings, buttons for links, tables in tables',
    fields: HTML,
    body: `<table><tr><td><table>${each(
      ({ title, url, text }) =>
        `<tr><td style="padding:0;font-size:24px;line-height:28px">${title}</td></tr><tr><td style="font-size:15px">${text}</td></tr><tr><td><table><tr><td><a href="${url}">Read more</a></td></tr></table></td></tr>`,
    )}</table></td></tr><tr><td>${FOOT}</td></tr></table>`,
    reports: THREE,
  },
  {
    what: 'bold lines between rules',
    fields: HTML,
    body: `${each(({ title, url, text }) => `<p><strong>${title}</strong></p><p>${text}</p><p><a href="${url}">Read the full story →</a></p><hr>`)}${FOOT}`,
    reports: THREE,
  },
  {
    what: 'a list that opens each item with its link',
    fields: HTML,
    body: `<h1>Today on the islands</h1><ul><li><a href="${F.url}">Ferry sails again today</a>: ${FERRY}</li><li><a href="${B.url}">Council passes the budget</a> — ${BUDGET}</li><li><a href="${R.url}">Old bridge closed to lorries</a>. ${BRIDGE}</li></ul>${FOOT}`,
    reports: [{ ...F, title: 'Ferry sails again today' }, B, R],
  },
  {
    what: 'paragraphs of links over paragraphs of text',
    fields: HTML,
    body: `${each(({ title, url, text }) => `<p><a href="${url}">${title} this week</a></p><p>${text}</p>`)}${FOOT}`,
    reports: THREE.map((one) => ({ ...one, title: `${one.title} this week` })),
  },
  {
    what: 'headings of sections over headings of stories',
    fields: HTML,
    body: `<h2>Islands</h2><h3><a href="${F.url}">${F.title}</a></h3><p>${FERRY}</p><h2>Town hall</h2><h3><a href="${B.url}">${B.title}</a></h3><p>${BUDGET}</p><h3><a href="${R.url}">${R.title}</a></h3><p>${BRIDGE}</p>${FOOT}`,
    reports: THREE,
  },
  {
    what: 'a letter over the stories',
    fields: HTML,
    body: `<p>${LONG_INTRO}</p>${each(({ title, url, text }) => `<h2><a href="${url}">${title}</a></h2><p>${text}</p>`)}${FOOT}`,
    reports: [{ text: LONG_INTRO }, ...THREE],
  },
  {
    what: 'a sponsor between the stories',
    fields: HTML,
    body: `<h2><a href="${F.url}">${F.title}</a></h2><p>${FERRY}</p><p>Together with our sponsor, the yard at Norr</p><h2><a href="${B.url}">${B.title}</a></h2><p>${BUDGET}</p><p><a href="https://facebook.example/x">Share</a> <a href="https://x.example/y">Tweet</a></p>${FOOT}`,
    reports: [F, B],
  },
  {
    what: 'links that cannot be read name no address',
    fields: HTML,
    body: `${each(({ title, text }) => `<h2><a href="https://u99.ct.sends.example/ls/click?upn=u001.aB3dE5fG7hJ9kL1mN3pQ5rS7${title.length}">${title}</a></h2><p>${text}</p>`)}${FOOT}`,
    reports: THREE.map(({ title, text }) => ({ title, text })),
  },
  {
    what: 'a word processor’s bold paragraphs',
    fields: HTML,
    body: each(
      ({ title, url, text }) =>
        `<p class="MsoNormal"><b><span style="font-size:12.0pt">${title}<o:p></o:p></span></b></p><p class="MsoNormal">${text.replace(/ /g, '&nbsp; ').replace(/&nbsp; /, ' ')}</p><p class="MsoNormal"><a href="${url}"><span>Full story</span></a><o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>`,
    ),
    reports: THREE,
  },
  {
    what: 'one story with crossheads and links in its text',
    fields: HTML,
    body: `<h1>Ferry sails again</h1><p>${FERRY} <a href="https://yard.example/log">The yard’s log</a> tells of every day.</p><h2>Two weeks of repairs</h2><p>${BRIDGE}</p><h2>What comes next</h2><p>${BUDGET}</p>${FOOT}`,
    reports: [
      {
        text: `# Ferry sails again\n\n${FERRY} The yard’s log tells of every day.\n\n## Two weeks of repairs\n\n${BRIDGE}\n\n## What comes next\n\n${BUDGET}`,
      },
    ],
  },
  {
    what: 'one story, with the address of its page',
    fields: HTML,
    body: `<p><a href="${AT}/p/ferry?utm_campaign=email&amp;r=9abc&amp;token=aB3dE5fG7hJ9kL1mN3pQ5rS7">View in browser</a></p><p>${FERRY}</p><p>${BRIDGE}</p>${FOOT}`,
    reports: [{ url: `${AT}/p/ferry`, text: `${FERRY}\n\n${BRIDGE}` }],
  },
  {
    what: 'headlines without a word under them',
    fields: HTML,
    body: `<p>${FERRY}</p><ul>${each(({ title, url }) => `<li><a href="${url}">${title} today</a></li>`)}</ul>${FOOT}`,
    reports: [
      {
        text: `${FERRY}\n\n${THREE.map(({ title }) => `- ${title} today`).join('\n\n')}`,
      },
    ],
  },
  {
    what: 'several items, and the operator wants one report',
    fields: HTML,
    split: false,
    body: `<h2><a href="${F.url}">${F.title}</a></h2><p>${FERRY}</p><h2><a href="${B.url}">${B.title}</a></h2><p>${BUDGET}</p>`,
    reports: [{ text: `## ${F.title}\n\n${FERRY}\n\n## ${B.title}\n\n${BUDGET}` }],
  },
  {
    what: 'plain text: titles in capitals, between rules',
    body: `${THREE.map(
      ({ title, url, text }) =>
        `${title.toUpperCase()}\n\n${text}\nRead more: ${url}?utm_source=mail\n\n----------------\n`,
    ).join('\n')}\nTo unsubscribe, visit https://sends.example/u/aB3dE5fG7hJ9kL1mN3pQ5rS7\n`,
    reports: THREE.map((one) => ({ ...one, title: one.title.toUpperCase() })),
  },
  {
    what: 'plain text: numbered titles, addresses in angle brackets',
    body: THREE.map(({ title, url, text }, n) => `${n + 1}. ${title}\n${text}\n<${url}>\n`).join('\n'),
    reports: THREE,
  },
  {
    what: 'plain text: titles over a line of dashes',
    body: THREE.map(
      ({ title, url, text }) => `${title}\n${'='.repeat(title.length)}\n\n${text}\n\n${url}\n`,
    ).join('\n\n'),
    reports: THREE,
  },
  {
    what: 'plain text: one story of several paragraphs',
    body: `${FERRY}\n\n${BRIDGE}\n\n${BUDGET}\n\n-- \nThe Harbour Gazette\n1 Quay Street`,
    reports: [{ text: `${FERRY}\n\n${BRIDGE}\n\n${BUDGET}` }],
  },
  {
    what: 'HTML and plain text: the HTML',
    fields: { 'Content-Type': 'multipart/alternative; boundary=b' },
    body: `--b\nContent-Type: text/plain\n\n${BRIDGE}\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${btoa(`<p>${FERRY}</p>`)}\n--b--`,
    reports: [{ text: FERRY }],
  },
  {
    what: 'HTML without words and plain text: the plain text',
    fields: { 'Content-Type': 'multipart/alternative; boundary=b' },
    body: `--b\nContent-Type: text/plain\n\n${BRIDGE}\n--b\nContent-Type: text/html\n\n<img src="a.png">\n--b--`,
    reports: [{ text: BRIDGE }],
  },
  {
    what: 'who it was sent to is no news',
    fields: HTML,
    body: `<p>${FERRY}</p><p>Hello news-k3y@daybook.example, here is your copy of today’s letter from the islands.</p><p>${BRIDGE}</p>`,
    reports: [{ text: `${FERRY}\n\n${BRIDGE}` }],
  },
]

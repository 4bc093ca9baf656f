import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { cleanText } from '../clean-text.ts'
import type { SiteAddress } from '../site.ts'
import { DARK_RULES, PAPER_COLOUR, STYLE } from './styles.ts'

/** What every mail has around its content. */
export type Frame = {
  locale: string
  subject: string
  /** What lists of mails show after the subject */
  preheader: string
  site: SiteAddress
  content: Child
  foot: Child
}

/** Outlook on Windows knows no greatest width: it is given a table of just that width, in comments others skip. */
const OUTLOOK_OPENS =
  '<!--[if mso]><table role="presentation" align="center" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->'
const OUTLOOK_CLOSES = '<!--[if mso]></td></tr></table><![endif]-->'

export const TABLE = {
  role: 'presentation',
  cellpadding: '0',
  cellspacing: '0',
  border: 0,
  width: '100%',
} as const

/** What stands below a rule. Outlook reads borders and paddings of cells, and of hardly anything else. */
export const Ruled = ({ thick, children }: { thick?: boolean; children?: Child }) => (
  <table {...TABLE}>
    <tr>
      <td style={STYLE.spacer}>{'\u00a0'}</td>
    </tr>
    <tr>
      <td class={thick ? 'ink' : 'rule'} style={thick ? STYLE.thickRule : STYLE.thinRule}>
        {children}
      </td>
    </tr>
  </table>
)

const Column = ({ site, content, foot }: Frame) => (
  <table {...TABLE} class="paper" style={STYLE.frame}>
    <tr>
      <td style={STYLE.cell}>
        <h1 class="ink" style={STYLE.name}>
          <a class="ink" style={STYLE.plainLink} href={`${site.url}/`}>
            {site.title}
          </a>
        </h1>
        {content}
        <Ruled thick>{foot}</Ruled>
      </td>
    </tr>
  </table>
)

/** A whole HTML mail: one column of at most 600 pixels, readable in a program that takes the styles of the head away. */
export const mailFrame = (frame: Frame): string => {
  const document = (
    <html lang={frame.locale.slice(0, 2)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{frame.subject}</title>
        <style>{raw(DARK_RULES)}</style>
      </head>
      <body class="paper" style={STYLE.body}>
        <div style={STYLE.unseen}>{frame.preheader}</div>
        <table {...TABLE} class="paper" bgcolor={PAPER_COLOUR}>
          <tr>
            <td align="center">
              {raw(OUTLOOK_OPENS)}
              <Column {...frame} />
              {raw(OUTLOOK_CLOSES)}
            </td>
          </tr>
        </table>
      </body>
    </html>
  )
  return `<!DOCTYPE html>\n${cleanText(document.toString())}\n`
}

export const FootLine = ({ children }: { children?: Child }) => (
  <p class="soft" style={STYLE.foot}>
    {children}
  </p>
)

export const FootLink = ({ href, children }: { href: string; children?: Child }) => (
  <a class="soft" style={STYLE.softLink} href={href}>
    {children}
  </a>
)

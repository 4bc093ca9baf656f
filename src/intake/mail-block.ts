/** A link in a mail, as it stands there */
export type MailLink = { text: string; href: string }

/** A run of text of a mail that stands by itself. */
export type MailBlock = {
  kind: 'paragraph' | 'heading' | 'list item' | 'rule'
  /** 1–6 for a heading of HTML, else 0 */
  level: number
  /** Of HTML with single spaces; of plain text with its lines */
  text: string
  links: MailLink[]
  /** How much of the text is in links, and how much in bold or large letters: characters */
  linked: number
  strong: number
  /** In markup that mail programs put around what is answered or forwarded */
  quoted: boolean
}

const RULE: MailBlock = {
  kind: 'rule',
  level: 0,
  text: '',
  links: [],
  linked: 0,
  strong: 0,
  quoted: false,
}

export const ruleBlock = (quoted: boolean): MailBlock => ({ ...RULE, quoted })

export const textBlock = (text: string, parts: Partial<MailBlock>): MailBlock => ({
  ...RULE,
  kind: 'paragraph',
  ...parts,
  text,
})

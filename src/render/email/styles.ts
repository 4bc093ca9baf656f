// The mail's styles. They stand in each element, for there are mail programs that read no others; the few rules of the
// head add the dark colours where a program asks for them (prefers-color-scheme) and touch nothing else.
const SERIF = 'font-family:Georgia,serif'
const SANS = 'font-family:Helvetica,Arial,sans-serif'

const PAPER = '#fbf8f1'
const INK = '#1c1a16'
const SOFT = '#5e584c'
const RULE = '#cfc7b4'
const RED = '#8f1d14'

const VERDICT = `${SANS};font-size:13px;font-weight:bold;color:`

export const PAPER_COLOUR = PAPER

/** By the class that dark colours are given to. Widths and sides of borders stand in the longhand Outlook reads. */
export const STYLE = {
  body: `margin:0;padding:0;background-color:${PAPER};color:${INK};${SERIF};font-size:17px;line-height:1.5`,
  unseen: 'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;overflow:hidden',
  frame: `width:100%;max-width:600px;background-color:${PAPER}`,
  cell: 'padding:20px 16px 32px 16px',
  name: `margin:0;${SERIF};font-size:34px;line-height:1.15;font-weight:bold;text-align:center;color:${INK}`,
  folio: `padding:8px 0;border-top:3px solid ${INK};border-bottom:1px solid ${INK};text-align:center;${SANS};font-size:14px;line-height:1.4;color:${INK}`,
  day: `margin:0;${SANS};font-size:15px;line-height:1.4;font-weight:bold;color:${INK}`,
  lead: `margin:22px 0 0 0;${SERIF};font-size:28px;line-height:1.2;font-weight:bold;color:${INK}`,
  story: `margin:30px 0 0 0;${SERIF};font-size:21px;line-height:1.25;font-weight:bold;color:${INK}`,
  brief: `margin:18px 0 0 0;${SERIF};font-size:17px;line-height:1.3;font-weight:bold;color:${INK}`,
  rest: `margin:14px 0 0 0;${SANS};font-size:14px;line-height:1.4;color:${SOFT}`,
  kicker: `margin:4px 0 0 0;${SANS};font-size:14px;line-height:1.4;color:${SOFT}`,
  label: `margin:0;${SANS};font-size:14px;line-height:1.4;font-weight:bold;color:${INK}`,
  line: `margin:14px 0 0 0;${SERIF};font-size:17px;line-height:1.5;color:${INK}`,
  receipts: `margin:2px 0 0 0;${SANS};font-size:14px;line-height:1.6;color:${SOFT}`,
  isNew: `${SANS};font-size:13px;font-weight:bold;color:${RED}`,
  figure: `margin:12px 0 0 0;${SERIF};font-size:16px;line-height:1.4;font-weight:bold;color:${INK}`,
  verdict: {
    single: VERDICT + SOFT,
    agree: VERDICT + SOFT,
    compatible: VERDICT + SOFT,
    updated: VERDICT + RED,
    conflict: VERDICT + RED,
  },
  pageLink: `margin:22px 0 0 0;${SANS};font-size:14px;line-height:1.5;color:${SOFT}`,
  change: `margin:8px 0 0 0;${SERIF};font-size:16px;line-height:1.45;color:${INK}`,
  buttonBox: 'padding:24px 0 16px 0',
  reading: `padding:4px 0 4px 10px;border-left:3px solid ${RULE};${SERIF};font-size:16px;line-height:1.45;color:${INK}`,
  by: `${SANS};font-size:14px;color:${SOFT}`,
  plainLink: `color:${INK};text-decoration:none`,
  link: `color:${INK};text-decoration:underline`,
  softLink: `color:${SOFT};text-decoration:underline`,
  foot: `margin:12px 0 0 0;${SANS};font-size:13px;line-height:1.5;color:${SOFT}`,
  gap: 'padding:12px 0 0 0;font-size:1px;line-height:1px',
  spacer: 'padding:22px 0 0 0;font-size:1px;line-height:1px',
  thickRule: `padding:8px 0 0 0;border-top:3px solid ${INK}`,
  thinRule: `padding:7px 0 0 0;border-top:1px solid ${RULE}`,
  button: `padding:12px 20px;background-color:${INK};${SANS};font-size:16px;line-height:1.3;font-weight:bold`,
  buttonLink: `color:${PAPER};text-decoration:none`,
  address: `${SANS};font-size:14px;line-height:1.5;word-break:break-all`,
} as const

/** Of mail programs that follow the reader's wish; the others keep light paper or turn the colours by themselves. */
export const DARK_RULES = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (prefers-color-scheme:dark){',
  '.paper{background-color:#171512 !important}',
  '.ink{color:#ebe5d8 !important;border-color:#ebe5d8 !important}',
  '.soft{color:#a9a292 !important}',
  '.rule{border-color:#423d33 !important}',
  '.red{color:#f2998c !important}',
  '.turned{background-color:#ebe5d8 !important}',
  '.turned a{color:#171512 !important}',
  '}',
].join('')

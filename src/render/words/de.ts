import { pluralsIn } from './plurals.ts'
import type { Words } from './words.ts'

const counted = pluralsIn('de-DE')
const reports = counted({ one: 'Bericht', other: 'Berichte' })
const origins = counted({ one: 'Ursprung', other: 'Ursprünge' })
const copies = counted({ one: 'Kopie', other: 'Kopien' })

/** The engine's units, in the singular and in the plural. */
const UNITS: Record<string, readonly [one: string, other: string]> = {
  second: ['Sekunde', 'Sekunden'],
  minute: ['Minute', 'Minuten'],
  hour: ['Stunde', 'Stunden'],
  day: ['Tag', 'Tage'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monate'],
  year: ['Jahr', 'Jahre'],
  decade: ['Jahrzehnt', 'Jahrzehnte'],
  mile: ['Meile', 'Meilen'],
  foot: ['Fuß', 'Fuß'],
  inch: ['Zoll', 'Zoll'],
  yard: ['Yard', 'Yards'],
  metre: ['Meter', 'Meter'],
  hectare: ['Hektar', 'Hektar'],
  acre: ['Acre', 'Acres'],
  ton: ['Tonne (ton)', 'Tonnen (tons)'],
  tonne: ['Tonne', 'Tonnen'],
  pound: ['Pfund', 'Pfund'],
  ounce: ['Unze', 'Unzen'],
  litre: ['Liter', 'Liter'],
  barrel: ['Barrel', 'Barrel'],
}
const SHAPES: Record<string, string> = { square: 'Quadrat', cubic: 'Kubik' }

/** “square foot”: Quadratfuß. A unit that is not known keeps its name. */
const unitName = (unit: string, one: boolean): string => {
  const [shape, bare] = unit.includes(' ') ? unit.split(' ', 2) : [undefined, unit]
  const known = UNITS[bare ?? '']?.[one ? 0 : 1]
  if (known === undefined) return unit
  const prefix = shape && SHAPES[shape]
  if (shape !== undefined && prefix === undefined) return unit
  return prefix === undefined ? known : prefix + known.toLowerCase()
}

export const GERMAN: Words = {
  language: 'de',
  locale: 'de-DE',
  frame: {
    skip: 'Zum Inhalt',
    siteNavigation: 'Seiten',
    formatNavigation: 'Formate',
    latest: 'Neuester Tag',
    asJson: 'diese Seite als JSON',
    asMarkdown: 'als Markdown',
    promise: {
      lines: 'Jede Zeile steht wörtlich in einem Bericht. Ein',
      origin: 'Ursprung',
      counting: 'ist, von wem der Text stammt: Berichte mit dem Text derselben Agentur zählen einmal.',
    },
  },
  counts: { reports, origins, copies, tally: (of, from) => `${origins(of)} · ${reports(from)}` },
  quantity: {
    none: 'keine Zahl angegeben',
    upTo: (amount) => `bis zu ${amount}`,
    atLeast: (amount) => `mindestens ${amount}`,
    between: (low, high) => `${low} bis ${high}`,
    millions: (n, written) => `${written} ${n === 1 ? 'Million' : 'Millionen'}`,
    billions: (n, written) => `${written} ${n === 1 ? 'Milliarde' : 'Milliarden'}`,
    percent: (written) => `${written}\u00a0%`,
    money: (written, code) => `${written} ${code}`,
    measured: (written, unit, one) =>
      unit === 'magnitude' ? `Magnitude ${written}` : `${written} ${unitName(unit, one)}`,
  },
  day: {
    abridged: 'Aus Platzgründen gekürzt: nur die ersten Zeilen, Zahlen und Zitate.',
    saidBy: (who) => `so ${who}`,
    ledger: (of) =>
      `${reports(of.takenIn)} aufgenommen: ${of.grouped} mit anderen zusammen, ${copies(of.copies)}, ${of.single} einzeln, ${of.setAside} beiseitegelegt`,
  },
  archive: { title: 'Archiv' },
  search: { title: 'Suche', field: 'In den Berichten suchen', button: 'Suchen' },
  sources: { title: 'Quellen' },
  corrections: { title: 'Korrekturen' },
  feeds: { title: 'Feeds' },
  api: { title: 'API' },
  status: { title: 'Betrieb' },
  subscribe: {
    title: 'Der Tag per E-Mail',
    inNavigation: 'Per E-Mail',
    yourAddress: 'Ihre E-Mail-Adresse',
    button: 'Bestellen',
  },
}

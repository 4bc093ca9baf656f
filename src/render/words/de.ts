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
  errors: {
    error: (status) => `Fehler ${status}`,
    kinds: {
      'bad-request': {
        title: 'Die Anfrage ist nicht zu verstehen',
        help: 'Ein Parameter oder der Inhalt ist nicht so geschrieben, wie diese Adresse ihn annimmt. Die Antwort sagt, welcher.',
      },
      unauthorized: {
        title: 'Das Token fehlt oder ist falsch',
        help: '„Authorization: Bearer …“ mit einem Token senden, das der Betreiber dieser Seite ausgestellt hat.',
      },
      forbidden: {
        title: 'Das Token erlaubt das nicht',
        help: 'Das Token gilt, aber nicht hierfür. Ein anderes gibt es beim Betreiber.',
      },
      'not-found': {
        title: 'Hier ist nichts veröffentlicht',
        help: 'Die Adresse enthält einen Tippfehler, oder den Tag, das Ereignis, den Bericht gibt es nicht.',
      },
      'method-not-allowed': {
        title: 'Diese Adresse kennt die Methode nicht',
        help: 'Die Kopfzeile Allow nennt die Methoden, die sie kennt.',
      },
      'name-taken': {
        title: 'Der Name ist vergeben',
        help: 'Einen anderen Namen wählen oder ändern, was ihn trägt.',
      },
      'too-large': {
        title: 'Der Inhalt ist zu groß',
        help: 'Weniger auf einmal senden: mehrere Aufrufe mit je einem Teil.',
      },
      'unsupported-media-type': {
        title: 'Inhalte dieser Art werden nicht angenommen',
        help: 'JSON senden, mit „Content-Type: application/json“, auch mit gzip gepackt.',
      },
      'not-valid': {
        title: 'Der Inhalt passt nicht zu dieser Adresse',
        help: 'Die Liste der Fehler nennt jedes Feld, das nicht passt, und warum. Die Form steht im OpenAPI-Dokument.',
      },
      'too-many': {
        title: 'Zu viele Aufrufe',
        help: 'So viele Sekunden warten, wie Retry-After sagt, dann langsamer weitermachen.',
      },
      busy: {
        title: 'Andere Berichte werden gerade geschrieben',
        help: 'Gespeichert wurde nichts. Denselben Aufruf nach so vielen Sekunden wiederholen, wie Retry-After sagt.',
      },
      'server-error': {
        title: 'Bei uns ist etwas schiefgegangen',
        help: 'Der Fehler ist vermerkt und liegt nicht an Ihnen. Bitte später noch einmal versuchen.',
      },
    },
    typeIs: 'Antworten dieser Art tragen den Problemtyp',
    latestDay: 'Der neueste Tag',
    allDays: 'Alle Tage',
    noPage: 'Unter dieser Adresse gibt es keine Seite.',
    noSuchDay: (date) =>
      `${date} steht in keinem Kalender. Tage schreiben sich hier Jahr/Monat/Tag: /2022/03/29.`,
    noDayYet: 'Noch hat kein Tag eine Ausgabe.',
    noEditionOf: (day) => `Vom ${day} gibt es keine Ausgabe: Kein Bericht dieses Tages wurde aufgenommen.`,
    noSuchMonth: (month) => `${month} ist kein Monat.`,
    noDayIn: (month) => `Im ${month} hat kein Tag eine Ausgabe.`,
    badCursor: 'cursor ist kein Tag des Kalenders in der Form JJJJ-MM-TT.',
    noEvent: 'Keine Ausgabe hat dieses Ereignis gezeigt.',
    noReport: 'Ein Bericht mit dieser Kennung wurde nicht aufgenommen.',
    noProblemKind: 'Ein Problem dieser Art gibt es nicht.',
    noMessage: 'Diese Nachricht liegt nicht im Postfach.',
    methods: (path, methods) => `${path} kennt ${methods}.`,
    unfit: 'Die Anfrage passt nicht zu dieser Adresse.',
    wrong: 'Der Fehler ist vermerkt. Später noch einmal zu kommen kann helfen.',
    tooMany: (calls, seconds) =>
      `Hier sind ${calls} Aufrufe in ${seconds} Sekunden möglich. In ${seconds} Sekunden geht es weiter.`,
    tooLarge: (bytes) => `Ein Aufruf darf ausgepackt höchstens ${bytes} Bytes enthalten.`,
    brokenBody: 'Der Inhalt bricht ab oder ist nicht das gzip, das er zu sein behauptet.',
    noMail:
      'Von hier geht keine Post aus: Der Betreiber hat für ihre Links keine Adresse der Seite gesetzt (SITE_URL).',
    linkGone:
      'Dieser Link gilt nicht mehr oder war nie einer von unseren. In der neuesten Mail steht einer, der gilt; sonst bitte neu bestellen.',
    networkFull:
      'Viele Adressen, die heute aus Ihrem Netz kamen, sind noch nicht bestätigt. Bitte eine davon bestätigen oder morgen wiederkommen.',
  },
}

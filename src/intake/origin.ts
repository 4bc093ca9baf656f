import type { FoundIn } from '../model/report.ts'
import { type Source, UNKNOWN_SOURCE } from '../model/source.ts'
import type { Layout } from './roles.ts'
import type { Signatures } from './signatures.ts'
import { type Attribution, slugOf } from './source.ts'

type Clue = { source: Source; weight: number; from: FoundIn; kind: string }

/** A text's dateline, byline, notice or sign-off settles whose it is; a picture's credit alone never does. */
const WEIGHT = {
  dateline: 6,
  byline: 5,
  notice: 5,
  signOff: 5,
  staff: 3,
  verifies: 3,
  reporter: 2,
  told: 1,
  seen: 1,
  picture: 1,
}
const ENOUGH = 3

const datelineClues = ({ dateline }: Layout, signatures: Signatures): Clue[] => {
  const agency = dateline?.agency
  if (!agency) return []
  const source = signatures.signs(agency) ?? signatures.within(agency)[0]?.source
  return source ? [{ source, weight: WEIGHT.dateline, from: 'dateline', kind: 'dateline' }] : []
}

/** "The Associated Press contributed to this report" says that the rest is not the agency's. */
const CONTRIBUTED = /\bcontributed\b|\bwith (?:files|reporting|inputs?|material)\b|\band agencies\b/i

/** "XYZ writers Ann Lee and Jo Park contributed" is how the agency credits its own staff in its own text. */
const OWN_STAFF = /^['’]?s? (?:[Ww]riters?|[Cc]orrespondents?|[Jj]ournalists?|[Rr]eporters?) \p{Lu}/u

const staffClues = ({ passages }: Layout, signatures: Signatures): Clue[] =>
  passages
    .filter(({ role }) => role === 'credit')
    .flatMap(({ plain }) =>
      signatures
        .within(plain)
        .filter(
          ({ source, index, wording }) =>
            isAgency(source) && OWN_STAFF.test(plain.slice(index + wording.length)),
        )
        .map(({ source }): Clue => ({ source, weight: WEIGHT.staff, from: 'credit', kind: 'staff' })),
    )

/** Feeds and pages give an agency as the author of its text. */
const bylineClues = (byline: string, signatures: Signatures): Clue[] => {
  const [first] = CONTRIBUTED.test(byline)
    ? []
    : signatures.within(byline.replace(/[/|]/g, ' ')).filter(({ source }) => isAgency(source))
  return first ? [{ source: first.source, weight: WEIGHT.byline, from: 'byline', kind: 'byline' }] : []
}

const markedClues = ({ passages }: Layout, signatures: Signatures): Clue[] =>
  passages.flatMap(({ role, plain, because }): Clue[] => {
    const place =
      role === 'byline'
        ? { weight: WEIGHT.byline, from: 'byline' as const, kind: 'byline' }
        : role === 'footer'
          ? { weight: WEIGHT.notice, from: 'footer' as const, kind: 'notice' }
          : role === 'credit' && because !== 'photo credit' && !CONTRIBUTED.test(plain)
            ? { weight: WEIGHT.signOff, from: 'credit' as const, kind: 'sign-off' }
            : role === 'caption' || role === 'credit'
              ? { weight: WEIGHT.picture, from: 'credit' as const, kind: 'picture' }
              : null
    if (!place || (role !== 'caption' && CONTRIBUTED.test(plain))) return []
    const [first] = signatures.within(plain.replace(/[/|]/g, ' ')).filter(({ source }) => isAgency(source))
    return first ? [{ source: first.source, ...place }] : []
  })

const isAgency = ({ kind }: Source): boolean => kind === 'agency' || kind === 'office'

const VERIFIES =
  /^(?:,? which)? (?:was (?:not |un)able to|was not immediately able to|could not|couldn['’]t|cannot|has (?:not been|been un)able to|has not|had not|did not immediately|is unable to|were unable to)\b.{0,40}\b(?:verif\w+|confirm\w*|authenticate|establish|reach|corroborate|determine)\b/
const REPORTER =
  /^(?:['’]s?)? (?:journalists?|reporters?|correspondents?|photographers?|witness(?:es)?|tally|tallies|count|calculations?|team|crew|video journalists?|writers?)\b/
const TOLD =
  /\b(?:told|tells|tell|interview with|spoke (?:to|with)|statement to|e-?mail(?:ed)? to) (?:the )?$/i
const SEEN =
  /\b(?:seen|reviewed|obtained|verified|viewed|shown|shared|provided) (?:exclusively )?(?:by|to|with) (?:the )?$/i

const selfClue = (text: string, index: number, wording: string): [string, number] | null => {
  const after = text.slice(index + wording.length, index + wording.length + 120)
  if (VERIFIES.test(after)) return ['verifies', WEIGHT.verifies]
  if (REPORTER.test(after)) return ['reporter', WEIGHT.reporter]
  const before = text.slice(Math.max(0, index - 32), index)
  if (TOLD.test(before)) return ['told', WEIGHT.told]
  return SEEN.test(before) ? ['seen', WEIGHT.seen] : null
}

/** An agency that speaks of itself as reporters do: "told XYZ", "XYZ was unable to verify", "an XYZ reporter". */
const selfClues = ({ passages }: Layout, signatures: Signatures): Clue[] =>
  passages
    .filter(({ role }) => role === 'lede' || role === 'body')
    .flatMap(({ plain }) =>
      signatures.within(plain).flatMap(({ source, index, wording }): Clue[] => {
        const clue = source.kind === 'agency' ? selfClue(plain, index, wording) : null
        return clue ? [{ source, kind: clue[0], weight: clue[1], from: 'text' }] : []
      }),
    )

const INLINE_SIGN_OFF = /[.!?]["'”’]?\s[([—–-]{1,2}\s?([\p{L}][\p{L} -]{1,30})[)\]]?\.?$/u

/** "… he said. XYZ AB CDE": the agency, and the initials of those who wrote and edited it */
const SIGNED_WITH_INITIALS = /[.!?]["'”’]?\s(\p{Lu}{2,6})(?: \p{Lu}{2,4}){1,4}$/u

/** "… he said. (XYZ)" at the end of the last paragraph. */
const inlineSignOff = ({ passages }: Layout, signatures: Signatures): Clue[] => {
  const last = passages.findLast(({ role }) => role === 'body' || role === 'lede')
  const tail = last?.plain.slice(-80) ?? ''
  const signed = INLINE_SIGN_OFF.exec(tail) ?? SIGNED_WITH_INITIALS.exec(tail)
  const source = signatures.signs(signed?.[1] ?? '')
  return source && isAgency(source)
    ? [{ source, weight: WEIGHT.signOff, from: 'credit', kind: 'sign-off' }]
    : []
}

/** Written as agencies write themselves, and not as regions and reporters are: "KUNA", "NewsWire". */
const INITIALS = /^(?:\p{Lu}{2,}\d*|\p{Lu}\p{L}*\p{Lu}\p{L}*)$/u

/** Clues of one kind count once, or twice where they return. */
const TIMES_MAX = 2

const weigh = (clues: Clue[]): { source: Source; weight: number; from: FoundIn }[] => {
  const bySource = Map.groupBy(clues, ({ source }) => source)
  return [...bySource].map(([source, own]) => {
    const kinds = Map.groupBy(own, ({ kind }) => kind)
    const weight = [...kinds].reduce((sum, [kind, same]) => {
      const times = kind === 'picture' ? 1 : Math.min(same.length, TIMES_MAX)
      return sum + times * (same[0]?.weight ?? 0)
    }, 0)
    const best = own.reduce((a, b) => (b.weight > a.weight ? b : a))
    return { source, weight, from: best.from }
  })
}

/**
 * Whose text it is: the agency that signs it or speaks in it as its reporter, where the clues suffice; else the
 * publisher's own. An agency's own page is its own text.
 */
export const originOf = (
  layout: Layout,
  publisher: Attribution,
  signatures: Signatures,
  byline = '',
): Attribution => {
  if (signatures.named(publisher.id)?.kind === 'agency') return publisher
  const clues = [
    ...datelineClues(layout, signatures),
    ...selfClues(layout, signatures),
    ...bylineClues(byline, signatures),
    ...markedClues(layout, signatures),
    ...staffClues(layout, signatures),
    ...inlineSignOff(layout, signatures),
  ]
  const [best] = weigh(clues).sort((a, b) => b.weight - a.weight || (a.source.id < b.source.id ? -1 : 1))
  if (best && best.weight >= ENOUGH) return { id: best.source.id, name: best.source.name, from: best.from }
  const agency = layout.dateline?.agency
  // An agency that no register knows still signs its text; at a known publisher it is the house's own mark.
  return agency && INITIALS.test(agency) && publisher.id === UNKNOWN_SOURCE.id
    ? { id: slugOf(agency), name: agency, from: 'dateline' }
    : { ...publisher, from: 'assumed' }
}

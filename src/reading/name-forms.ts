// One name, however it is spelled: the operator's list of variants first, then the report's own full forms.
import type { NameKind, NameVariants } from '../model/names.ts'

type KnownName = { name: string; kind: NameKind }

/** Looks a spelling up in the list of names; null where the list has it not. */
export type Gazetteer = (spelling: string) => KnownName | null

const ACRONYM = /^(?:\p{Lu}[.&]?){2,6}$/u

export const isAcronym = (spelling: string): boolean => ACRONYM.test(spelling)

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/

const unaccented = (spelling: string): string =>
  spelling
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replace(/\./gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Without accents, case and full stops; an acronym keeps its case, so that WHO is not "who". */
export const foldName = (spelling: string): string => {
  const plain = PLAIN.test(spelling) ? spelling : unaccented(spelling)
  return isAcronym(plain) ? plain : plain.toLowerCase().replace(/^the /u, '')
}

export const gazetteerOf = (names: readonly NameVariants[]): Gazetteer => {
  const known = new Map<string, KnownName>()
  for (const { name, kind, variants } of names)
    for (const spelling of [name, ...variants]) {
      const key = foldName(spelling)
      if (!known.has(key)) known.set(key, { name, kind })
    }
  return (spelling) => {
    const key = foldName(spelling)
    return known.get(key) ?? (key.length > 4 ? (known.get(key.toLowerCase()) ?? null) : null)
  }
}

const lastPart = (folded: string): string =>
  folded
    .replace(/,? (?:jr|sr|ii|iii|iv)$/u, '')
    .split(' ')
    .at(-1) ?? folded

/** A spelling of the report → the form it is counted under; `kind` is null where only its uses can tell. */
export type Forms = (spelling: string, placed: boolean) => { name: string; kind: NameKind | null }

/**
 * Within a report a surname alone, or a name without its first part, is the full name that ends so; where two end
 * so, the one told first. What the list of names knows as an organisation is no surname; a place is one unless "in" or
 * the like stands before it (`placed`).
 * @param people full names of the report, in order
 * @param acronyms "World Food Programme (WFP)": the short form and its name
 */
export const formsOf = (
  gazetteer: Gazetteer,
  people: readonly string[],
  acronyms: ReadonlyMap<string, string>,
): Forms => {
  const full = new Map<string, KnownName>()
  const given = new Map<string, KnownName | null>()
  for (const person of people) {
    const known = gazetteer(person) ?? { name: person, kind: 'person' as const }
    const parts = foldName(person).split(' ')
    const tails = [
      lastPart(foldName(person)),
      ...parts.slice(1, -1).map((_, i) => parts.slice(i + 1).join(' ')),
    ]
    // Two who share a given name are told apart by nothing else.
    const [head = ''] = parts
    const other = given.get(head)
    given.set(head, other === undefined || other?.name === known.name ? known : null)
    for (const tail of [...tails, lastPart(foldName(known.name))]) if (!full.has(tail)) full.set(tail, known)
  }
  return (spelling, placed) => {
    const known = gazetteer(spelling)
    const bearer =
      full.get(foldName(spelling)) ??
      (known || placed ? undefined : (given.get(foldName(spelling)) ?? undefined))
    if (known && known.kind !== 'person' && (placed || known.kind !== 'place' || !bearer)) return known
    const long = acronyms.get(spelling.replace(/^The /u, ''))
    if (long !== undefined) return gazetteer(long) ?? { name: long, kind: 'organisation' }
    return bearer ?? known ?? { name: spelling, kind: null }
  }
}

// What every format of feed is brought to before anything is believed of it.

/** `plain` is text as it stands; `html` is markup, or in a title may be */
export type RawText = { value: string; kind: 'plain' | 'html' }

/** Candidates stand in the order in which they are to be believed; '' and null are nothing. */
export type RawEntry = {
  id: string | null
  links: (string | undefined)[]
  /** Bases of its addresses, the outermost first */
  bases: (string | undefined)[]
  title: RawText | null
  authors: (string | undefined)[]
  published: (string | undefined)[]
  updated: (string | undefined)[]
  content: RawText | null
  summary: RawText | null
  categories: (string | undefined)[]
  language: string | undefined
}

export type RawFeed = {
  title: RawText | null
  home: (string | undefined)[]
  self: string | undefined
  hubs: (string | undefined)[]
  base: string | undefined
  language: string | undefined
  ttl: number | undefined
  skipHours: number[]
  skipDays: string[]
  updatePeriod: string | undefined
  updateFrequency: number | undefined
  /** Says of itself that it is over (JSON Feed) */
  expired: boolean
  entries: RawEntry[]
}

export const plain = (value: string | undefined): RawText | null => (value ? { value, kind: 'plain' } : null)
export const html = (value: string | undefined): RawText | null => (value ? { value, kind: 'html' } : null)

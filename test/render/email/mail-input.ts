import type { Day, DayEvent } from '../../../src/model/day.ts'
import type { DigestMailInput } from '../../../src/render/email/digest-mail.ts'
import { EMPTY, GOLDEN } from '../../http/golden.ts'

const URL = 'https://daybook.example'
export const SITE = { title: 'The Daybook', url: URL, canonicalUrl: URL }

export const LINKS = {
  preferences: `${URL}/subscribe/preferences?t=preferences-token`,
  leave: `${URL}/unsubscribe?t=leave-token`,
  archive: `${URL}/archive`,
}

/** A reader of everything, who was told of the empty day before it had a correction. */
export const aDigest = (more: Partial<DigestMailInput> = {}): DigestMailInput => ({
  days: [GOLDEN],
  corrections: [],
  topics: [],
  found: new Set(),
  language: 'en',
  site: SITE,
  links: LINKS,
  reader: { address: 'reader@mail.example', since: '2031-02-03T10:00:00.000Z', cadence: 'daily' },
  postalAddress: 'The Daybook, 1 Quay Street, Port Ellery',
  emptyDays: 'skip',
  ...more,
})

export const [FERRY, HOSTILE] = GOLDEN.events as [DayEvent, DayEvent]

export const CORRECTIONS: DigestMailInput['corrections'] = [
  {
    date: '2031-05-04',
    events: [FERRY],
    changes: [
      { kind: 'line added', event: FERRY.id, after: 'The reef is not on the charts.' },
      { kind: 'line added', event: FERRY.id, after: 'A second ferry was near.' },
      { kind: 'report added', event: FERRY.id, after: 'The Echo: Ferry aground' },
      { kind: 'figure changed', event: FERRY.id, before: 'people, injured: 2', after: 'people, injured: 20' },
      { kind: 'line removed', event: FERRY.id, before: 'A second ferry was near.' },
      { kind: 'event removed', event: 'e00000000000000ff', before: 'A storm' },
    ],
  },
]

/** Two days, the earlier one with nothing to tell. */
export const TWO_DAYS: Day[] = [{ ...EMPTY, date: '2031-05-05' }, GOLDEN]

import { describe, expect, it } from 'vitest'
import { readSubscriberRows } from '../../src/intake/subscriber-rows.ts'

const read = (text: string) => readSubscriberRows(text, 'old list', 'Europe/Kyiv')

describe('a list as a file', () => {
  it('takes what is given, and for the rest what is usual', () => {
    expect(read('E-Mail,Consent at\nAnn@Mail.Example,2021-05-04 10:00Z\n')).toEqual({
      rejected: [],
      rows: [
        {
          line: 2,
          row: {
            address: 'Ann@mail.example',
            state: 'active',
            cadence: 'daily',
            weekday: 1,
            hour: 7,
            timezone: 'Europe/Kyiv',
            topics: [],
            language: 'en',
            createdAt: '2021-05-04T10:00:00.000Z',
            confirmedAt: '2021-05-04T10:00:00.000Z',
            consent: { at: '2021-05-04T10:00:00.000Z', from: 'import', source: 'old list' },
          },
        },
      ],
    })
  })
  const head = 'address,consent_at,state,hour,timezone,topics,consent_source'
  const REJECTED: [row: string, detail: string][] = [
    ['ann,2021-05-04,,,,,', 'address: is no address of mail'],
    ['ann@mail.example,,,,,,', 'consent_at: is no date as 2022-03-29'],
    ['ann@mail.example,last spring,,,,,', 'consent_at: is no date as 2022-03-29'],
    ['ann@mail.example,2021-05-04,gone,,,,', 'state'],
    ['ann@mail.example,2021-05-04,,24,,,', 'hour'],
    ['ann@mail.example,2021-05-04,,,Mars/Olympus,,', 'timezone: is no IANA time zone'],
    ['ann@mail.example,2021-05-04,,,,ferry,', 'topics: is no topic as name: or source: or search:'],
  ]
  it.each(REJECTED)('%s is rejected', (row, detail) => {
    const { rows, rejected } = read(
      `${head}\n${row}\nbob@mail.example,2021-05-04,pending,,,name: Ada; search:x,a fair\n`,
    )
    expect(rejected).toEqual([{ line: 2, detail: expect.stringContaining(detail) }])
    expect(rows[0]?.row).toMatchObject({
      state: 'pending',
      confirmedAt: null,
      topics: [
        { kind: 'name', value: 'Ada' },
        { kind: 'search', value: 'x' },
      ],
      consent: { source: 'a fair' },
    })
  })
  it.each(['', 'address\nann@mail.example\n', 'consent_at\n2021-05-04\n', 'address,consent_at\n"ann'])(
    '%j is no list',
    (text) => expect(read(text)).toMatchObject({ rows: [], rejected: [{ detail: expect.any(String) }] }),
  )
})

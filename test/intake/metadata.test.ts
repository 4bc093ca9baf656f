import { describe, expect, test } from 'vitest'
import type { Submission } from '../../src/model/report.ts'
import { NEWS, report } from './take.ts'

const withText = (more: Partial<Submission>): Submission => ({ text: NEWS, ...more })

describe('source', () => {
  const cases: { name: string; given: Submission; id: string; from: string }[] = [
    {
      name: 'a name the register knows',
      given: withText({ source: 'the guardian' }),
      id: 'guardian',
      from: 'given',
    },
    { name: 'a signature', given: withText({ source: 'Mediacorp' }), id: 'cna', from: 'given' },
    {
      name: 'a name of its own',
      given: withText({ source: 'Ellery  Courier' }),
      id: 'ellery-courier',
      from: 'given',
    },
    { name: 'a host', given: withText({ source: 'www.bbc.co.uk' }), id: 'bbc', from: 'given' },
    {
      name: 'the address, known',
      given: withText({ url: 'https://edition.cnn.com/2024/05/06/x' }),
      id: 'cnn',
      from: 'register',
    },
    {
      name: 'the address, unknown',
      given: withText({ url: 'https://www.Courier.example/x' }),
      id: 'courier-example',
      from: 'address',
    },
    {
      name: 'an archived address',
      given: withText({ url: 'http://web.archive.org/web/20170101000000/http://www.nytimes.com/a' }),
      id: 'new-york-times',
      from: 'register',
    },
    {
      name: 'the page’s own notice',
      given: withText({ text: `${NEWS}\n\n© 2024 CBS Interactive Inc. All Rights Reserved.` }),
      id: 'cbs-news',
      from: 'footer',
    },
    {
      name: 'no page of the one quoted',
      given: withText({
        text: `${NEWS}\n\nThe owner told CNN that the pilot was new. CNN has seen the letter.`,
      }),
      id: 'unknown',
      from: 'assumed',
    },
  ]
  test.each(cases)('$name', ({ given, id, from }) => {
    expect(report(given)).toMatchObject({ sourceId: id, sourceFrom: from })
  })
})

describe('origin', () => {
  const end = (line: string) => `${NEWS}\n\n${line}`
  const cases: { name: string; text: string; id: string; from: string }[] = [
    { name: 'byline', text: `By Ann Lee, Associated Press\n\n${NEWS}`, id: 'ap', from: 'byline' },
    {
      name: 'copyright',
      text: end('Copyright 2024 The Associated Press. All rights reserved.'),
      id: 'ap',
      from: 'footer',
    },
    { name: 'sign-off line', text: end('Source: Reuters'), id: 'reuters', from: 'credit' },
    { name: 'sign-off in the last paragraph', text: `${NEWS} (PTI)`, id: 'pti', from: 'credit' },
    {
      name: 'own staff',
      text: end('Associated Press writer Ann Lee in Oslo contributed to this report.'),
      id: 'ap',
      from: 'credit',
    },
    {
      name: 'speaks of itself',
      text: end('Reuters was unable to verify the figures.'),
      id: 'reuters',
      from: 'text',
    },
    {
      name: 'told twice, and a picture',
      text: end('"We saw it," he told AFP.\n\n"I ran," a boy told AFP.\n\nThe quay. Ann Lee/AFP'),
      id: 'afp',
      from: 'text',
    },
    {
      name: 'a picture alone',
      text: end('The quay at noon. Photo by Ann Lee via EPA-EFE'),
      id: 'unknown',
      from: 'assumed',
    },
    { name: 'initials behind it', text: `${NEWS} PTI ABC DE`, id: 'pti', from: 'credit' },
    { name: 'a dash before it', text: `${NEWS} — Bernama`, id: 'bernama', from: 'credit' },
    { name: 'the agency as byline', text: `By AFP\n\n${NEWS}`, id: 'afp', from: 'byline' },
    { name: 'the sign of its owner', text: end('© Agence France-Presse'), id: 'afp', from: 'footer' },
    {
      name: 'told twice, and a letter seen',
      text: end('"I ran," a boy told Reuters. His aunt told Reuters so too, in a letter seen by Reuters.'),
      id: 'reuters',
      from: 'text',
    },
    {
      name: 'a letter seen',
      text: end('The letter, seen by Reuters, is old.'),
      id: 'unknown',
      from: 'assumed',
    },
    { name: 'with inputs', text: end('(With inputs from Reuters)'), id: 'unknown', from: 'assumed' },
    { name: 'agencies', text: `Agencies\n\n${NEWS}`, id: 'unknown', from: 'assumed' },
    {
      name: 'an agency that had it first',
      text: end('According to Reuters, the owner is in debt. Reuters first reported the leak.'),
      id: 'unknown',
      from: 'assumed',
    },
    {
      name: 'an outlet is told',
      text: end('He told CNN it was dark. She told CNN it was late.'),
      id: 'unknown',
      from: 'assumed',
    },
    { name: 'told once', text: end('"We saw it," he told Reuters.'), id: 'unknown', from: 'assumed' },
    {
      name: 'contributed',
      text: end('The Associated Press contributed to this report.'),
      id: 'unknown',
      from: 'assumed',
    },
    {
      name: 'an agency that is quoted',
      text: end('The pilot is well, he said, according to the TASS news agency.'),
      id: 'unknown',
      from: 'assumed',
    },
    {
      name: 'words that look like signatures',
      text: end('The PA system failed, and AP courses were cancelled, he told PA staff.'),
      id: 'unknown',
      from: 'assumed',
    },
  ]
  test.each(cases)('$name', ({ text, id, from }) => {
    expect(report(text)).toMatchObject({ originId: id, originFrom: from })
  })

  test('given outranks what the text says', () => {
    const taken = report({ text: `PARIS (AFP) - ${NEWS}`, origin: 'dpa' })
    expect(taken).toMatchObject({ originId: 'dpa', originFrom: 'given' })
  })

  test('an agency’s own page is its own text', () => {
    const taken = report({ text: `PARIS (AFP) - ${NEWS}`, source: 'UPI' })
    expect(taken).toMatchObject({ sourceId: 'upi', originId: 'upi' })
  })

  test('without any sign the text is the publisher’s own', () => {
    expect(report(withText({ source: 'BBC' }))).toMatchObject({ originId: 'bbc', originFrom: 'assumed' })
  })
})

describe('published', () => {
  const stamped = (line: string) => `Freighter strikes mole\n${line}\n\n${NEWS}`
  const cases: { name: string; given: Submission; at: string; from: string; day?: string; zone?: string }[] =
    [
      { name: 'given day', given: withText({ published: '2024-05-06' }), at: '2024-05-06', from: 'given' },
      {
        name: 'given with an offset, in UTC, on the edition’s day',
        given: withText({ published: '2024-05-06T23:30:00-04:00' }),
        at: '2024-05-07T03:30:00Z',
        from: 'given',
        day: '2024-05-06',
        zone: 'America/New_York',
      },
      {
        name: 'given without an offset is local',
        given: withText({ published: '2024-05-06 23:30' }),
        at: '2024-05-06T23:30',
        from: 'given',
        day: '2024-05-06',
        zone: 'Asia/Tokyo',
      },
      {
        name: 'page',
        given: { text: stamped('May 6, 2024 / 7:43 AM') },
        at: '2024-05-06T07:43',
        from: 'text',
      },
      {
        name: 'page, day first',
        given: { text: stamped('Monday 6 May 2024 19.05') },
        at: '2024-05-06T19:05',
        from: 'text',
      },
      {
        name: 'page with a zone',
        given: { text: stamped('May 6, 2024 11:30 PM EDT') },
        at: '2024-05-07T03:30Z',
        from: 'text',
        day: '2024-05-07',
      },
      {
        name: 'published before updated',
        given: { text: stamped('Updated: 2024-05-08\nPublished: 2024-05-06') },
        at: '2024-05-06',
        from: 'text',
      },
      {
        name: 'page outranks the fallback',
        given: { text: stamped('2024-05-06'), publishedFallback: '2024-05-01' },
        at: '2024-05-06',
        from: 'text',
      },
      {
        name: 'dateline in the year of the fallback',
        given: { text: `OSLO, May 6 (AP) — ${NEWS}`, publishedFallback: '2022-06-01' },
        at: '2022-05-06',
        from: 'dateline',
      },
      {
        name: 'dateline at the turn of the year',
        given: { text: `OSLO, Dec. 30 (AP) — ${NEWS}`, publishedFallback: '2022-01-02' },
        at: '2021-12-30',
        from: 'dateline',
      },
      {
        name: 'address',
        given: withText({ url: 'https://courier.example/2024/5/6/mole' }),
        at: '2024-05-06',
        from: 'address',
      },
      {
        name: 'fallback',
        given: withText({ publishedFallback: '2024-05-01' }),
        at: '2024-05-01',
        from: 'given',
      },
      { name: 'received', given: withText({}), at: '2024-05-10', from: 'received' },
      {
        name: 'a day ahead is passed over in the text',
        given: { text: stamped('June 6, 2031') },
        at: '2024-05-10',
        from: 'received',
      },
      {
        name: 'a date in the news is no timestamp',
        given: { text: `${NEWS}\n\nThe mole was built on June 1, 1931, by the railway.` },
        at: '2024-05-10',
        from: 'received',
      },
    ]
  test.each(cases)('$name', ({ given, at, from, day, zone }) => {
    const { published } = report(given, zone)
    expect(published).toMatchObject({ at, from, day: day ?? at.slice(0, 10) })
  })
})

describe('title and language', () => {
  test('the lede’s first sentence, cut at a word, where no headline stands', () => {
    const { title } = report(NEWS)
    expect(title.from).toBe('text')
    expect(title.value.length).toBeLessThanOrEqual(110)
    expect(NEWS.startsWith(title.value.replace(/…$/, ''))).toBe(true)
  })

  test('the title given is marked where the text repeats it', () => {
    const taken = report({ text: `Freighter strikes mole\n\n${NEWS}`, title: 'FREIGHTER STRIKES MOLE' })
    expect(taken.title).toEqual({ value: 'FREIGHTER STRIKES MOLE', from: 'given' })
    expect(taken.paragraphs[0]?.role).toBe('headline')
  })

  test('controls and bidi overrides are out of names', () => {
    const taken = report(withText({ title: 'Mole\u202E struck\u0007 again', source: 'Qu\u200Bay\nNews' }))
    expect([taken.title.value, taken.sourceName]).toEqual(['Mole struck again', 'Quay News'])
  })

  test('language', () => {
    expect(report(NEWS).language).toEqual({ value: 'en', from: 'text' })
    expect(report('Mole struck again near Ellery Rock.').language).toEqual({ value: 'en', from: 'assumed' })
    expect(report(withText({ language: 'en-GB' })).language).toEqual({ value: 'en', from: 'given' })
  })
})

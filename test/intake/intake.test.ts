import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourcesOf } from '../../src/intake/sources.ts'
import { submissionSchema } from '../../src/intake/submission.ts'
import { REPORT_TEXT_CHARS_MAX, TITLE_CHARS_MAX } from '../../src/limits.ts'
import type { Submission } from '../../src/model/report.ts'
import { register } from './register.ts'
import { aside, NEWS, NOW, report, take } from './take.ts'

describe('what no report can be made of is set aside with the reason', () => {
  const cases: { reason: string; given: Submission; detail: RegExp; day?: string }[] = [
    { reason: 'empty', given: { text: ' \n\uFEFF ' }, detail: /no words/ },
    { reason: 'empty', given: { text: '---\ntitle: x\n---\n' }, detail: /after the front matter/ },
    { reason: 'too long', given: { text: 'a '.repeat(REPORT_TEXT_CHARS_MAX) }, detail: /200000 characters/ },
    {
      reason: 'no news text',
      given: { text: 'Follow our news\nAdvertisement\nTrending' },
      detail: /reads as news/,
    },
    { reason: 'bad address', given: { text: NEWS, url: 'ftp://x.example/a' }, detail: /ftp:/ },
    { reason: 'bad address', given: { text: NEWS, url: 'mole' }, detail: /cannot be parsed: mole/ },
    { reason: 'bad address', given: { text: NEWS, url: 'https://u:p@x.example/' }, detail: /credentials/ },
    { reason: 'bad date', given: { text: NEWS, published: 'yesterday' }, detail: /yesterday/ },
    { reason: 'bad date', given: { text: NEWS, published: '2024-02-30' }, detail: /2024-02-30/ },
    { reason: 'bad date', given: { text: NEWS, published: '2024-05-12' }, detail: /believed/ },
    {
      reason: 'bad date',
      given: { text: NEWS, published: '1899-12-31', publishedFallback: '2024-05-02' },
      detail: /believed/,
      day: '2024-05-02',
    },
    {
      reason: 'language not read',
      given: {
        text: 'Der Hafen ist am Montag nach dem Unglück geschlossen worden, und niemand ist dabei verletzt worden, wie die Behörde mitteilte. Die Schlepper halten das Schiff von den Felsen fern.',
        published: '2024-05-06',
      },
      detail: /'de'/,
      day: '2024-05-06',
    },
    {
      reason: 'language not read',
      given: { text: 'Порт закрито після аварії, повідомив капітан порту в понеділок.' },
      detail: /'uk'/,
    },
    { reason: 'language not read', given: { text: NEWS, language: 'fr' }, detail: /'fr' \(given\)/ },
  ]
  test.each(cases)('$reason: $detail', ({ reason, given, detail, day }) => {
    expect(aside(given)).toMatchObject({
      reason,
      detail: expect.stringMatching(detail),
      day: day ?? '2024-05-10',
    })
  })

  test('the same twice has one id', () => {
    expect(aside({ text: ' ', title: 'a' }).id).toBe(aside({ title: 'a', text: ' ' }).id)
    expect(aside({ text: ' ', title: 'b' }).id).not.toBe(aside({ text: ' ', title: 'a' }).id)
  })
})

describe('the stored text', () => {
  test('line ends, NULs and lone surrogates are normalised, the rest stays', () => {
    const { text } = report(`\uFEFF${NEWS}\r\nA\0B\uD800 \u00A0\u202Eend of the line.\rLast.`)
    expect(text).toBe(`${NEWS}\nA\uFFFDB\uFFFD \u00A0\u202Eend of the line.\nLast.`)
  })

  test('the id is of source and text', () => {
    const id = (more: Partial<Submission>) => report({ text: NEWS, ...more }).id
    expect(id({ url: 'https://bbc.co.uk/a' })).toBe(id({ source: 'BBC News', title: 'Other' }))
    expect(id({ source: 'BBC' })).not.toBe(id({ source: 'CNN' }))
  })
})

describe('addresses', () => {
  test.each([
    [
      'HTTPS://Courier.Example:443/Mole?b=2&utm_source=x&a=1&fbclid=y#top',
      'https://courier.example/Mole?b=2&a=1',
    ],
    ['http://courier.example:80?gclid=1', 'http://courier.example/'],
    ['https://courier.example/a?q=%C3%A9+b', 'https://courier.example/a?q=%C3%A9+b'],
  ])('%s', (url, canonical) => {
    expect(report({ text: NEWS, url }).url).toBe(canonical)
  })
})

describe('sketch', () => {
  const alike = (a: number[], b: number[]) => a.filter((value, i) => value === b[i]).length / 64
  const words = Array.from({ length: 400 }, (_, i) => `w${(i * 7919) % 1009}`)
  const textOf = (list: string[]) => `${list.join(' ')}.`

  test('is of the news alone', () => {
    const plain = report(`PORT ELLERY (AP) — ${NEWS}`).sketch
    expect(report(`Advertisement\n\n${NEWS}\n\nCopyright 2024 Quay Media.`).sketch).toEqual(plain)
    expect(plain).toHaveLength(64)
    expect(plain.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(true)
  })

  test('estimates the shared part of the shingles', () => {
    const half = report(textOf([...words.slice(0, 200), ...words.slice(200).map((w) => `x${w}`)])).sketch
    // 196 shared of 596 shingles
    expect(alike(report(textOf(words)).sketch, half)).toBeCloseTo(196 / 596, 0.7)
    expect(alike(report(textOf(words)).sketch, report(textOf(words.map((w) => `y${w}`))).sketch)).toBe(0)
  })
})

describe('sources', () => {
  test('publisher and origin, from the register or made of the report', () => {
    const url = 'https://courier.example/a'
    const rows = sourcesOf(report({ text: `OSLO (Reuters) - ${NEWS}`, url }), register)
    expect(rows[0]).toEqual({
      id: 'courier-example',
      name: 'courier.example',
      kind: 'outlet',
      homePage: 'https://courier.example',
      signatures: [],
    })
    expect(rows[1]).toBe(register.find(({ id }) => id === 'reuters'))
    expect(sourcesOf(report({ text: NEWS, source: 'dpa' }), register)).toHaveLength(1)
    expect(sourcesOf(report(NEWS), register)[0]?.id).toBe('unknown')
  })

  test('the register’s ids are slugs and its hosts are known', () => {
    expect(new Set(register.map(({ id }) => id)).size).toBe(register.length)
    for (const { id, homePage, country, signatures } of register) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(URL.canParse(homePage ?? '')).toBe(true)
      expect(country).toMatch(/^[A-Z]{2}$/)
      expect(signatures.length).toBeGreaterThan(0)
    }
  })
})

describe('the schema of a submission', () => {
  test.each([
    [{ text: 1 }, 'text must be a string'],
    [{}, 'text must be a string'],
    [
      { text: 'a', title: 'x'.repeat(TITLE_CHARS_MAX + 1) },
      `title is longer than ${TITLE_CHARS_MAX} characters`,
    ],
    [{ text: 'a', colour: 'red' }, 'a report has no field colour'],
    [{ text: 'a', format: 'html' }, "format must be 'text' or 'markdown'"],
    [{ text: 'a', publishedFallback: '2024-13-01' }, 'publishedFallback must be a day such as 2022-03-29'],
    ['a', 'a report must be an object with a text'],
  ])('%j', (value, message) => {
    const parsed = submissionSchema.safeParse(value)
    expect(parsed.error?.issues[0]?.message).toBe(message)
  })

  test('what is right passes as it is', () => {
    const submission = { text: NEWS, format: 'text', source: 'a', publishedFallback: '2024-05-06' }
    expect(submissionSchema.parse(submission)).toEqual(submission)
  })
})

describe('whatever comes in', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\n',
      '\n\n',
      '---\n',
      '# ',
      '> ',
      ': ',
      ' (AP) — ',
      'By ',
      'REUTERS/',
      'May 6, 2024',
      '©',
      'PARIS',
      NEWS,
    ),
  )
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
  const format = fc.constantFrom<Submission['format'][]>('text', 'markdown', undefined)

  test('intake does not throw, spans are in order and exact, and it repeats', () => {
    fc.assert(
      fc.property(text, format, (words, kind) => {
        const submission: Submission = { text: words, ...(kind && { format: kind }) }
        const first = take(submission)
        expect(take(submission)).toEqual(first)
        if (first.kind === 'set aside') return
        let end = 0
        for (const paragraph of first.report.paragraphs) {
          const wording = first.report.text.slice(paragraph.start, paragraph.end)
          expect(wording).toBe(wording.trim())
          expect(wording).not.toBe('')
          expect(paragraph.start).toBeGreaterThanOrEqual(end)
          end = paragraph.end
        }
        expect(first.report.receivedAt).toBe(NOW.toISOString())
      }),
      {
        numRuns: 300,
        examples: [
          [`>  (AP) — ${NEWS}`, 'text'],
          [`> \u00a0> - ${NEWS}`, 'markdown'],
        ],
      },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { aside, NEWS, report, wordings } from './take.ts'

const FRONT = `---
title: "Freighter strikes mole"
source: Ellery Courier
url: https://courier.example/mole?utm_source=x#top
published: 2024-05-06T07:43
origin: Reuters
weather: fine
---
`

describe('front matter', () => {
  test('is read, and the stored text begins after it', () => {
    const taken = report(FRONT + NEWS)
    expect(taken).toMatchObject({
      text: NEWS,
      title: { value: 'Freighter strikes mole', from: 'front matter' },
      sourceId: 'ellery-courier',
      sourceFrom: 'front matter',
      originId: 'reuters',
      originFrom: 'front matter',
      url: 'https://courier.example/mole',
      published: { at: '2024-05-06T07:43', from: 'front matter' },
    })
  })

  test('gives way to what is given', () => {
    const taken = report({ text: FRONT + NEWS, title: 'Another', origin: 'AFP' })
    expect(taken.title).toEqual({ value: 'Another', from: 'given' })
    expect(taken.originId).toBe('afp')
  })

  test('the same report whether by front matter or by fields', () => {
    const fields = report({
      text: NEWS,
      source: 'Ellery Courier',
      title: 'Freighter strikes mole',
      published: '2024-05-06T07:43',
    })
    expect(report(FRONT + NEWS).id).toBe(fields.id)
  })

  test.each([
    ['not a map', '---\nx: 1\n- y\n---\n', 3],
    ['not closed', `---\ntitle: x\n\n${NEWS}`, 1],
    ['alias', '---\ntitle: &a x\nurl: *a\n---\n', 2],
    ['unclosed list', '---\ntitle: x\nurl: [a\nsource: y\n---\n', 4],
    ['not a plain value', '---\ntitle: [a, b]\n---\n', 2],
  ])('set aside: %s', (_, front, line) => {
    expect(aside(`${front}\n${NEWS}`)).toMatchObject({
      reason: 'bad front matter',
      detail: expect.stringMatching(new RegExp(`^Line ${line}: `)),
    })
  })

  test('a rule of dashes is none, nor is anything in plain text', () => {
    expect(report(`---\n\n${NEWS}`).text).toBe(`---\n\n${NEWS}`)
    expect(report({ text: FRONT + NEWS, format: 'text' }).text).toBe(FRONT + NEWS)
  })
})

describe('Markdown', () => {
  const text = `# Freighter strikes mole

A freighter struck the outer mole
on Monday, the harbour master said.

## What the pilot saw

> "We had no wind at all," the pilot said on the radio.
`
  test('headings, wrapped lines and quotations have exact spans', () => {
    const taken = report({ text, format: 'markdown' })
    expect(wordings(taken)).toEqual([
      ['headline', 'Freighter strikes mole'],
      ['lede', 'A freighter struck the outer mole\non Monday, the harbour master said.'],
      ['heading', 'What the pilot saw'],
      ['body', '"We had no wind at all," the pilot said on the radio.'],
    ])
    expect(taken.title).toMatchObject({
      value: 'Freighter strikes mole',
      from: 'headline',
      span: { start: 2, end: 24 },
    })
  })
})

import { describe, expect, it } from 'vitest'
import { HTML, mailOf, read } from './mails.ts'
import { FERRY, NEWSLETTERS } from './newsletters.ts'

describe('newsletters', () => {
  it('are of many layouts', () => expect(NEWSLETTERS.length).toBeGreaterThanOrEqual(15))
  it.each(NEWSLETTERS)('$what', async ({ body, fields, split, reports }) => {
    const found = await read(mailOf(body, { Subject: 'Letter of the day', ...fields }), {
      address: { split: split ?? true },
    })
    if (found.kind !== 'reports') throw new Error(JSON.stringify(found))
    const made = found.submissions.map(({ title, url, text }) => ({ title, url, text }))
    expect(made).toEqual(reports.map(({ title = 'Letter of the day', url, text }) => ({ title, url, text })))
  })

  it('of more items than are parted is one report', async () => {
    const item = (n: number) =>
      `<h2><a href="https://gazette.example/${n}">Story number ${n}</a></h2><p>${n}. ${FERRY}</p>`
    const of = async (n: number) => {
      const found = await read(mailOf(Array.from({ length: n }, (_, at) => item(at)).join(''), HTML))
      return found.kind === 'reports' ? found.submissions.length : null
    }
    expect([await of(50), await of(51)]).toEqual([50, 1])
  })

  it('makes the same reports again', async () => {
    for (const { body, fields } of NEWSLETTERS) {
      const [once, again] = [await read(mailOf(body, fields)), await read(mailOf(body, fields))]
      expect(again).toEqual(once)
    }
  })
})

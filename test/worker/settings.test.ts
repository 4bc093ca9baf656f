import { expect, test } from 'vitest'
import { BUDGET, FERRY, FERRY_FREE } from '../flows/ferry-reports.ts'
import { startWorker, TOKEN, until } from './harness.ts'

test('a day runs midnight to midnight in EDITION_TIMEZONE', { timeout: 60_000 }, async () => {
  const worker = await startWorker({ EDITION_TIMEZONE: 'America/New_York' })
  try {
    const response = await worker.fetch('/api/v1/reports', {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        reports: [
          { ...BUDGET, published: '2025-05-05T02:00:00Z' },
          { ...FERRY_FREE, published: '2025-05-05T04:00:00Z' },
          { ...FERRY[0], published: '2025-05-01T03:59:00Z' },
        ],
      }),
    })
    const DAYS = ['2025-05-04', '2025-05-05', '2025-04-30']
    expect(await response.json()).toMatchObject({
      results: DAYS.map((day) => ({ outcome: 'taken in', day })),
    })
    await worker.scheduled()
    const read = async (path: string): Promise<string> => (await worker.fetch(path)).text()
    await until(
      () => read('/archive.json'),
      (archive) => DAYS.every((day) => archive.includes(day)),
    )
    const besides = async (path: string) =>
      [...(await read(path)).matchAll(/<link rel="(?:prev|next)" href="([^"]*)"/g)].map(([, href]) => href)
    expect(await besides('/2025/05/04')).toEqual(['/2025/04/30', '/2025/05/05'])
    expect(await besides('/2025/05')).toEqual(['/2025/04'])
  } finally {
    await worker.stop()
  }
})

test('a word for PREVIEW_OPEN that is neither yes nor no is named', { timeout: 60_000 }, async () => {
  const worker = await startWorker({ PREVIEW_OPEN: 'true' })
  try {
    await expect(worker.fetch('/')).rejects.toThrow('PREVIEW_OPEN is “true”')
  } finally {
    await worker.stop()
  }
})

test('a time zone that does not exist is named, and nothing is served', { timeout: 60_000 }, async () => {
  const worker = await startWorker({ EDITION_TIMEZONE: 'Mars/Olympus' })
  try {
    await expect(worker.fetch('/')).rejects.toThrow('EDITION_TIMEZONE is “Mars/Olympus”')
  } finally {
    await worker.stop()
  }
})

test('pages are in SITE_LANGUAGE', { timeout: 60_000 }, async () => {
  const worker = await startWorker({ SITE_LANGUAGE: 'de' })
  try {
    expect(await (await worker.fetch('/archive')).text()).toContain('<html lang="de">')
  } finally {
    await worker.stop()
  }
})

test('a language that there are no words in is named', { timeout: 60_000 }, async () => {
  const worker = await startWorker({ SITE_LANGUAGE: 'tlh' })
  try {
    await expect(worker.fetch('/')).rejects.toThrow('SITE_LANGUAGE is “tlh”')
  } finally {
    await worker.stop()
  }
})

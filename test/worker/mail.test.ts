import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressHash } from '../../src/model/incoming-mail.ts'
import { HOSTILE_MAILS } from '../intake/hostile-mails.ts'
import { HTML, mailOf, STORY, stamped } from '../intake/mails.ts'
import { type LocalWorker, startWorker, TOKEN } from './harness.ts'

const TO = 'daybook-secret1@daybook.example'
const SHUT = 'This address takes no mail from you.'
/** It parses without bounds, and hands every header on. */
const TOO_MUCH_FOR_THE_LOCAL_DOOR = new Set(['a million parts', '60,000 headers'])
/** Not too many to one address, as more are not taken in a minute */
const hostileTo = (n: number): string => `hostile-${Math.floor(n / 10)}@daybook.example`
const BOUNCE = 'bounce@gazette.example'

let worker: LocalWorker
beforeAll(async () => {
  const hostile = HOSTILE_MAILS.flatMap((_, n) => (n % 10 === 0 ? hostileTo(n) : []))
  const list = [TO, ...hostile].map((to) => ({
    source: 'The Harbour Gazette',
    address: addressHash(to),
    from: ['news@gazette.example'],
  }))
  worker = await startWorker({ MAIL_ADDRESSES: JSON.stringify(list) })
}, 120_000)
afterAll(() => worker.stop())

type Status = {
  reports: number
  failures: { kind: string; subject: string; detail: string }[]
  lastRuns: { kind: string; outcome: string }[]
}
const status = async (): Promise<Status> => {
  const answer = await worker.fetch('/api/v1/status', { headers: { authorization: `Bearer ${TOKEN}` } })
  return (await answer.json()) as Status
}

test('a newsletter comes in by its items, and again changes nothing', async () => {
  const item = (n: number, title: string, text: string) =>
    `<tr><td><h2><a href="https://clicks.example/r?url=https%3A%2F%2Fgazette.example%2F${n}%3Futm_source%3Dmail">${title}</a></h2><p>${text}</p></td></tr>`
  const body = `<table>${item(1, 'Ferry sails again', STORY)}${item(2, 'Council passes the budget', 'The council passed the budget of the town by nine votes to six late on Monday evening. The mayor said that the harbour would be dredged in the autumn.')}</table><img src="https://clicks.example/open.gif" width="1" height="1">`
  const raw = mailOf(body, HTML)
  expect(await worker.email(BOUNCE, TO, raw)).toMatchObject({ outcome: 'ok' })
  expect((await worker.email(BOUNCE, TO.toUpperCase(), raw)).rejectReason).toBeUndefined()
  const { reports, lastRuns } = await status()
  expect(reports).toBe(2)
  expect(lastRuns.filter(({ kind }) => kind === 'mail').map(({ outcome }) => outcome)).toEqual([
    '0 taken in, 2 already known, 0 set aside',
    '2 taken in, 0 already known, 0 set aside',
  ])
  const found = await (await worker.fetch('/api/v1/sources')).json()
  expect(found).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ name: 'The Harbour Gazette', reports: 2 })]),
  })
}, 60_000)

test('strangers, forgers and guessers are told one and the same, and the operator why', async () => {
  const forged = mailOf(STORY, {}, [])
  const stranger = mailOf(STORY, { From: 'x@evil.example' }, stamped('evil.example'))
  const [one, two, three] = [
    await worker.email('x@evil.example', TO, stranger),
    await worker.email(BOUNCE, TO, forged),
    await worker.email(BOUNCE, 'daybook-guessed@daybook.example', mailOf(STORY)),
  ]
  expect([one, two, three].map(({ rejectReason }) => rejectReason)).toEqual([SHUT, SHUT, SHUT])
  const { failures, reports } = await status()
  expect(failures.slice(0, 3).map(({ subject, detail }) => [subject, detail])).toEqual([
    ['to an unknown address', 'from bounce@gazette.example: it is to no address of content/mail.json'],
    [
      'for The Harbour Gazette',
      'from bounce@gazette.example: nothing proves that it is from news@gazette.example',
    ],
    ['for The Harbour Gazette', 'from x@evil.example: x@evil.example is not among those who may send to it'],
  ])
  expect(JSON.stringify(failures)).not.toMatch(/guessed|secret1/)
  expect(reports).toBe(2)
}, 60_000)

test('an automatic reply is sent back with its reason', async () => {
  const { rejectReason } = await worker.email(BOUNCE, TO, mailOf(STORY, { 'Auto-Submitted': 'auto-replied' }))
  expect(rejectReason).toBe('The mail was not taken: it is an automatic reply.')
}, 60_000)

test('hostile mails are refused or made harmless, and the Worker still answers', async () => {
  const wrong: string[] = []
  let delivered = 0
  for (const [n, { what, raw, refused }] of HOSTILE_MAILS.entries()) {
    // The local door reads a mail itself first, and delivers none that has no From or that it cannot parse.
    if (TOO_MUCH_FOR_THE_LOCAL_DOOR.has(what)) continue
    const got = await worker.email(BOUNCE, hostileTo(n), raw()).catch(() => null)
    if (got === null) continue
    delivered++
    const isRefused = got.rejectReason !== undefined
    if (got.outcome !== 'ok' || isRefused !== (refused !== undefined))
      wrong.push(`${what}: ${got.outcome} ${got.rejectReason}`)
  }
  expect(wrong).toEqual([])
  expect(delivered).toBeGreaterThanOrEqual(60)
  expect((await worker.fetch('/')).status).toBe(200)
  expect(await worker.email(BOUNCE, hostileTo(0), mailOf(STORY))).toMatchObject({ outcome: 'ok' })
}, 240_000)

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MAILBOX_KEPT_MAX } from '../../src/limits.ts'
import type { OutgoingMail } from '../../src/model/mail.ts'
import { mailboxStore } from '../../src/store/mailbox-store.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const aMail = (subject: string): OutgoingMail => ({
  from: { name: 'The Daybook', address: 'daybook@daybook.example' },
  to: 'reader@mail.example',
  envelopeFrom: 'daybook@daybook.example',
  replyTo: null,
  subject,
  text: 'Text',
  html: '<p>Text</p>',
  messageId: '<1@daybook.example>',
  date: '2031-05-06T18:05:00.000Z',
  headers: [['List-Id', '<digest.daybook.example>']],
})

test('a message is found by its number as it was kept, and listed newest first', async () => {
  const mailbox = mailboxStore(local.db)
  const first = await mailbox.keep({ mail: aMail('First'), raw: 'raw' })
  const second = await mailbox.keep({ mail: aMail('Second'), raw: 'raw' })
  expect(await mailbox.find(first)).toEqual({ mail: aMail('First'), raw: 'raw' })
  expect(await mailbox.find(second + 1)).toBeNull()
  const listed = { to: 'reader@mail.example', date: '2031-05-06T18:05:00.000Z' }
  expect(await mailbox.list()).toEqual([
    { id: second, subject: 'Second', ...listed },
    { id: first, subject: 'First', ...listed },
  ])
})

test('it keeps the newest and no more', async () => {
  const mailbox = mailboxStore(local.db)
  const ids: number[] = []
  for (let n = 0; n < MAILBOX_KEPT_MAX + 3; n += 1)
    ids.push(await mailbox.keep({ mail: aMail(`Mail ${n}`), raw: '' }))
  const listed = await mailbox.list()
  expect(listed.map(({ id }) => id)).toEqual(ids.slice(3).reverse())
})

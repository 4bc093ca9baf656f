import { expect, test } from 'vitest'
import { createTestHarness } from 'wrangler'
import type { OutgoingMail, SendOutcome } from '../../src/model/mail.ts'
import { A_MAIL } from './a-mail.ts'

type Listed = { result: { from: string; to: string[]; subject: string; headers: Record<string, string> }[] }

test('the runtime’s own binding takes the message as we make it', { timeout: 60_000 }, async () => {
  const server = createTestHarness({
    root: import.meta.dirname,
    workers: [{ configPath: 'send-email.toml' }],
  })
  await server.listen()
  const send = async (mail: OutgoingMail): Promise<SendOutcome> => {
    const body = JSON.stringify({ vars: { MAIL_TRANSPORT: 'cloudflare', MAIL_FROM: 'a@b.example' }, mail })
    return (await (await server.fetch('/', { method: 'POST', body })).json()) as SendOutcome
  }
  try {
    expect(await send(A_MAIL)).toEqual({ kind: 'sent', id: expect.stringContaining('@daybook.example') })
    expect(await send({ ...A_MAIL, messageId: '' })).toMatchObject({ kind: 'refused', permanent: false })
    const listed = await server.fetch('/cdn-cgi/local/explorer/api/local/email/sending')
    const { result } = (await listed.json()) as Listed
    expect(result).toHaveLength(1)
    expect(result[0]).toMatchObject({
      from: 'daybook@daybook.example',
      to: ['reader@mail.example'],
      subject: A_MAIL.subject,
      headers: { 'list-unsubscribe-post': 'List-Unsubscribe=One-Click', 'auto-submitted': 'auto-generated' },
    })
  } finally {
    await server.close()
  }
})

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { UNCONFIRMED_PER_NETWORK_MAX, UNCONFIRMED_RETRY_S } from '../../src/limits.ts'
import { openSubscriptionDoor, type SubscriptionDoor } from './subscription-door.ts'

let door: SubscriptionDoor
beforeAll(async () => {
  door = await openSubscriptionDoor()
}, 60_000)
afterAll(() => door.local.close())
beforeEach(() => door.reset())
afterEach(() => vi.restoreAllMocks())

const ANN = 'ann@mail.example'
const WISH = { cadence: 'weekdays', weekday: '1', hour: '6', timezone: 'Asia/Kathmandu', language: 'de' }

const ask = async (address = ANN, more: Record<string, string> = {}): Promise<Response> =>
  door.form('/subscribe', { address, ...WISH, ...more, stamp: await door.stamp() })

const subscribed = async (address = ANN): Promise<string> => {
  await ask(address)
  await door.drain()
  const token = door.linked()
  expect((await door.form(`/subscribe/confirm?t=${token}`, {})).status).toBe(200)
  return token
}

/** Every row of every table. */
const dump = async (): Promise<Record<string, unknown[]>> => {
  const d1 = door.local.db.$client
  const { results } = await d1
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'")
    .all<{ name: string }>()
  const names = results.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'))
  const rows = await Promise.all(names.map((name) => d1.prepare(`SELECT * FROM ${name}`).all()))
  return Object.fromEntries(names.map((name, n) => [name, rows[n]?.results ?? []]))
}

describe('from the form to the first mail', () => {
  it('asks, confirms by a button, and is due at the next hour', async () => {
    const asked = await ask(' Ann@Mail.Example ')
    expect(asked.status).toBe(303)
    expect(asked.headers.get('location')).toBe('/subscribe/asked')
    expect(await door.subscriber('Ann@mail.example')).toBeNull()
    await door.drain()
    expect(door.mails).toHaveLength(1)
    expect(door.mails[0]).toMatchObject({
      to: 'Ann@mail.example',
      headers: [['Auto-Submitted', 'auto-generated']],
    })
    expect((await door.subscriber('Ann@mail.example'))?.subscriber).toMatchObject({
      state: 'pending',
      nextDue: null,
      consent: { from: 'form', source: '/subscribe', at: '2031-05-06T19:00:05.000Z' },
    })
    const token = door.linked()
    const page = await (await door.get(`/subscribe/confirm?t=${token}`)).text()
    expect(page).toContain('Ann@mail.example')
    expect(page.slice(page.indexOf('<main')).match(/<button/g)).toHaveLength(1)
    const done = await door.form(`/subscribe/confirm?t=${token}`, {})
    expect(done.status).toBe(200)
    expect((await door.subscriber('Ann@mail.example'))?.subscriber).toMatchObject({
      state: 'active',
      cadence: 'weekdays',
      language: 'de',
      confirmedAt: '2031-05-06T19:00:05.000Z',
      nextDue: '2031-05-07T00:15:00.000Z',
    })
    // Twice is once.
    expect(await (await door.form(`/subscribe/confirm?t=${token}`, {})).text()).toContain(
      'You are subscribed',
    )
  })
  it('a form of another page leads to the whole one, with the address in it', async () => {
    const response = await door.form('/subscribe', { address: ANN })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(`value="${ANN}"`)
    expect(door.sent).toEqual([])
  })
  it('stands on every page, where the operator has set an address to link to', async () => {
    expect(await (await door.get('/archive')).text()).toContain('action="/subscribe"')
    const { ports } = door
    const settings = { ...ports.settings, siteUrl: '' }
    const { createApp } = await import('../../src/http/app.ts')
    const bare = createApp()
    const page = await bare.request('/archive', {}, { ports: { ...ports, settings } })
    expect(await page.text()).not.toContain('action="/subscribe"')
    expect((await bare.request('/subscribe', {}, { ports: { ...ports, settings } })).status).toBe(404)
  })
  it('topics are kept, with sources by their ids', async () => {
    const more = { names: 'Ada Marsh, Port Ellery', sources: 'reuters', searches: 'ferry fare' }
    expect((await ask(ANN, more)).status).toBe(303)
    await door.drain()
    expect((await door.subscriber(ANN))?.subscriber.topics).toEqual([
      { kind: 'name', value: 'Ada Marsh' },
      { kind: 'name', value: 'Port Ellery' },
      { kind: 'source', value: 'reuters' },
      { kind: 'search', value: 'ferry fare' },
    ])
  })
  const REFUSED: [what: string, address: string, more: Record<string, string>, said: string][] = [
    ['no address', 'ann', {}, 'does not look like an address'],
    ['an unknown source', ANN, { sources: 'The Nowhere Post' }, 'No source is called The Nowhere Post'],
    ['an hour there is not', ANN, { hour: '24' }, '“hour”'],
    ['no hour', ANN, { hour: '' }, '“hour”'],
    ['a zone there is not', ANN, { timezone: 'Mars/Olympus' }, '“timezone”'],
    ['too many topics', ANN, { names: Array(40).fill('a').join() }, 'topics'],
  ]
  it.each(REFUSED)('%s is said in the form', async (_, address, more, said) => {
    const response = await ask(address, more)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(said)
    expect(door.sent).toEqual([])
  })
  it('addresses of roles and of domains are the operator’s choice', async () => {
    const rules = { roles: new Set(['info']), domains: new Set(['throwaway.example']) }
    const { settings } = door.ports
    const before = settings.addressRules
    settings.addressRules = rules
    try {
      expect((await ask('info@mail.example')).status).toBe(422)
      expect((await ask('ann@throwaway.example')).status).toBe(422)
      expect((await ask(ANN)).status).toBe(303)
    } finally {
      settings.addressRules = before
    }
  })
})

describe('programs', () => {
  it('that fill in what nobody sees are told what all are told', async () => {
    const response = await ask(ANN, { company: 'Bots Ltd' })
    expect(response.headers.get('location')).toBe('/subscribe/asked')
    expect(door.sent).toEqual([])
  })
  it('that are quicker than people are asked again', async () => {
    const stamp = await door.stamp()
    door.clock.now -= 4_000
    const response = await door.form('/subscribe', { address: ANN, ...WISH, stamp })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(stamp)
    door.clock.now += 4_000
    expect((await door.form('/subscribe', { address: ANN, ...WISH, stamp })).status).toBe(303)
  })
  it.each(['', 'x', `00000000.${'0'.repeat(64)}`])(
    'that make up a stamp (%j) get a new one',
    async (stamp) => {
      const response = await door.form('/subscribe', { address: ANN, ...WISH, stamp })
      expect(response.status).toBe(422)
      expect(door.sent).toEqual([])
    },
  )
  it('that keep a form for days get a new one', async () => {
    const stamp = await door.stamp()
    door.clock.now += 2 * 86_400_000
    expect((await door.form('/subscribe', { address: ANN, ...WISH, stamp })).status).toBe(422)
  })
  it('from one network are many no more while they wait', async () => {
    for (let n = 0; n < UNCONFIRMED_PER_NETWORK_MAX; n++) {
      await ask(`ann${n}@mail.example`)
      await door.drain()
    }
    const refused = await ask('one@mail.example')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, `${UNCONFIRMED_RETRY_S}`])
    expect((await ask('ann1@mail.example')).status).toBe(429)
  })
})

describe('asking again', () => {
  const MINUTE = 60_000
  it('within ten minutes sends nothing more; later again, five times a day', async () => {
    for (let n = 0; n < 40; n++) {
      await ask()
      await door.drain()
      if (n === 0) expect(door.mails).toHaveLength(1)
      door.clock.now += 5 * MINUTE
    }
    expect(door.mails).toHaveLength(5)
  })
  it('in the name of a subscriber sends a notice and changes nothing', async () => {
    await subscribed()
    const before = (await door.subscriber(ANN))?.subscriber
    door.clock.now += 20 * MINUTE
    await ask(ANN, { hour: '23' })
    await door.drain()
    expect(door.mails).toHaveLength(2)
    expect((await door.subscriber(ANN))?.subscriber).toEqual(before)
    const page = await door.get(`/subscribe/preferences?t=${door.linked()}`)
    expect(await page.text()).toContain(ANN)
  })
  it('after leaving is asking anew', async () => {
    await subscribed()
    const { leave } = await leaveToken()
    await door.form(`/unsubscribe?t=${leave}`, { 'List-Unsubscribe': 'One-Click' })
    door.clock.now += 20 * MINUTE
    await subscribed()
    expect((await door.subscriber(ANN))?.subscriber.state).toBe('active')
  })
  it('for a suppressed address sends nothing, also once everything of it was deleted', async () => {
    await door.api('POST', '/api/v1/suppressions', { address: ANN })
    expect((await ask()).status).toBe(303)
    await door.drain()
    expect(door.mails).toEqual([])
    expect(await door.subscriber(ANN)).toBeNull()
  })
  it('an old confirmation brings nobody back who left', async () => {
    const token = await subscribed()
    const { leave } = await leaveToken()
    await door.form(`/unsubscribe?t=${leave}`, {})
    expect(await (await door.form(`/subscribe/confirm?t=${token}`, {})).text()).toContain(
      'nothing to confirm',
    )
    expect((await door.subscriber(ANN))?.subscriber.state).toBe('left')
  })
})

const leaveToken = async () => {
  const { mintTokens } = await import('../../src/flows/subscriber-links.ts')
  const id = (await door.subscriber(ANN))?.subscriber.id ?? ''
  return mintTokens(door.ports, id, ['leave', 'preferences', 'confirm'])
}

describe('links', () => {
  it('let one thing be done', async () => {
    await subscribed()
    const tokens = await leaveToken()
    expect((await door.get(`/unsubscribe?t=${tokens.preferences}`)).status).toBe(404)
    expect((await door.form(`/subscribe/preferences?t=${tokens.leave}`, { do: 'erase' })).status).toBe(404)
    expect((await door.form(`/subscribe/confirm?t=${tokens.leave}`, {})).status).toBe(404)
    expect((await door.get(`/subscribe/export?t=${tokens.confirm}`)).status).toBe(404)
    expect((await door.get(`/unsubscribe?t=${tokens.leave}x`)).status).toBe(404)
    expect((await door.get('/unsubscribe')).status).toBe(404)
  })
  it('are good until their day', async () => {
    await subscribed()
    const tokens = await leaveToken()
    door.clock.now += 31 * 86_400_000
    expect((await door.get(`/subscribe/preferences?t=${tokens.preferences}`)).status).toBe(404)
    expect((await door.get(`/unsubscribe?t=${tokens.leave}`)).status).toBe(200)
    door.clock.now += 60 * 86_400_000
    expect((await door.get(`/unsubscribe?t=${tokens.leave}`)).status).toBe(404)
  })
  it('leave by one click, without a redirect, and twice is once', async () => {
    await subscribed()
    const { leave } = await leaveToken()
    for (let n = 0; n < 2; n++) {
      const response = await door.form(`/unsubscribe?t=${leave}`, { 'List-Unsubscribe': 'One-Click' })
      expect(response.status).toBe(200)
      expect((await door.subscriber(ANN))?.subscriber).toMatchObject({ state: 'left', nextDue: null })
    }
  })
  it('change, pause, go on, export, erase', async () => {
    await subscribed()
    const { preferences: t } = await leaveToken()
    const path = `/subscribe/preferences?t=${t}`
    const state = async () => (await door.subscriber(ANN))?.subscriber
    const saved = await door.form(path, { do: 'save', ...WISH, hour: '9', cadence: 'weekly', weekday: '0' })
    expect(await saved.text()).toContain('Saved.')
    expect(await state()).toMatchObject({ hour: 9, weekday: 0, nextDue: '2031-05-11T03:15:00.000Z' })
    expect((await door.form(path, { do: 'save', ...WISH, hour: '99' })).status).toBe(422)
    await door.form(path, { do: 'pause' })
    expect(await state()).toMatchObject({ state: 'paused', nextDue: null, hour: 9 })
    await door.form(path, { do: 'save', ...WISH })
    expect(await state()).toMatchObject({ state: 'paused', nextDue: null, hour: 6 })
    await door.form(path, { do: 'resume' })
    expect(await state()).toMatchObject({ state: 'active', nextDue: '2031-05-07T00:15:00.000Z' })
    await door.form(path, { do: 'nothing known' })
    const own = await door.get(`/subscribe/export?t=${t}`)
    expect(own.headers.get('content-type')).toBe('application/json')
    expect(await own.json()).toEqual({ subscriber: await state(), deliveries: [] })
    expect(await (await door.form(path, { do: 'erase' })).text()).toContain('Everything is deleted')
    expect(await state()).toBeUndefined()
    expect((await door.get(path)).status).toBe(404)
  })
})

describe('what is kept of a subscriber', () => {
  it('is told with the mails of three months, and deleted with them', async () => {
    await subscribed()
    const id = (await door.subscriber(ANN))?.subscriber.id ?? ''
    const d1 = door.local.db.$client
    const columns = 'day, subscriber, state, claim, since, attempts, claimed_at, transport'
    for (const [day, subscriber] of [
      ['2031-05-05', id],
      ['2031-02-10', id],
      ['2031-05-05', 'somebody else'],
    ])
      await d1
        .prepare(
          `INSERT INTO deliveries (${columns}) VALUES (?, ?, 'sent', 'c', '2031-05-04', 1, 'then', 'smtp')`,
        )
        .bind(day, subscriber)
        .run()
    const { preferences } = await leaveToken()
    const own = await (await door.get(`/subscribe/export?t=${preferences}`)).json()
    expect(own).toMatchObject({ deliveries: [{ day: '2031-05-05' }, { day: '2031-02-10' }] })
    await door.form(`/subscribe/preferences?t=${preferences}`, { do: 'erase' })
    expect((await dump()).deliveries).toMatchObject([{ subscriber: 'somebody else' }])
  })
})

describe('the mail of an asking', () => {
  it('goes out once, however often its messages come', async () => {
    await ask()
    const [job] = door.sent
    if (job) door.sent.push(job, job)
    await door.drain()
    const { subscriber } = (await door.subscriber(ANN)) ?? {}
    door.sent.push({ kind: 'confirm', subscriber: subscriber?.id ?? '', ask: 'of another day' })
    await door.drain()
    expect(door.mails).toHaveLength(1)
  })
  it('is tried again where the transport refuses for now', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    door.outcomes.push({ kind: 'refused', permanent: false, detail: `busy, ${ANN}`, address: false })
    await ask()
    await door.drain()
    expect(door.mails).toHaveLength(1)
    expect(JSON.stringify(vi.mocked(console.error).mock.calls)).not.toContain(ANN)
  })
  it('is not sent again where nobody knows, and the operator is told', async () => {
    door.outcomes.push({ kind: 'unknown', detail: `timeout for <${ANN}>` })
    await ask()
    await door.drain()
    expect(door.mails).toEqual([])
    const [failure] = (await door.ports.runs.status()).failures
    expect(failure).toMatchObject({ kind: 'mail', detail: 'unknown: timeout for <…@mail.example>' })
  })
  it('to an address that is refused for good suppresses it', async () => {
    door.outcomes.push({ kind: 'refused', permanent: true, detail: '550 no such user', address: true })
    await ask()
    await door.drain()
    expect((await door.subscriber(ANN))?.subscriber.state).toBe('suppressed')
  })
})

describe('who never confirms', () => {
  it('is deleted after seven days', async () => {
    const { tidySubscribers } = await import('../../src/flows/tidy-subscribers.ts')
    await ask()
    await door.drain()
    door.clock.now += 7 * 86_400_000 - 60_000
    await tidySubscribers(door.ports)
    expect(await door.subscriber(ANN)).not.toBeNull()
    door.clock.now += 120_000
    await tidySubscribers(door.ports)
    expect(await door.subscriber(ANN)).toBeNull()
  })
})

describe('privacy', () => {
  it('the database holds no token that would let anybody in', async () => {
    const confirm = await subscribed()
    const tokens = Object.values(await leaveToken())
    const all = JSON.stringify(await dump())
    expect(all).toContain(ANN)
    for (const token of [confirm, ...tokens]) {
      expect(all).not.toContain(token)
      expect(all).not.toContain(token.slice(9))
    }
  })
  it('no GET changes anything', async () => {
    await subscribed()
    const tokens = await leaveToken()
    await ask('bob@mail.example')
    await door.drain()
    const pending = door.linked()
    const paths = [
      '/subscribe',
      '/subscribe/asked',
      `/subscribe/confirm?t=${pending}`,
      `/subscribe/confirm?t=${tokens.confirm}`,
      `/subscribe/preferences?t=${tokens.preferences}`,
      `/subscribe/export?t=${tokens.preferences}`,
      `/unsubscribe?t=${tokens.leave}`,
      '/unsubscribe?t=nothing',
      '/',
      '/archive',
      '/status',
    ]
    const before = await dump()
    for (const path of paths) await (await door.get(path)).text()
    for (const path of ['/api/v1/subscribers', '/api/v1/subscribers.csv'])
      await (await door.api('GET', path)).text()
    expect(door.sent).toEqual([])
    expect(await dump()).toEqual(before)
  })
  it('its pages are nobody’s to keep, to index or to tell of', async () => {
    await subscribed()
    const tokens = await leaveToken()
    const paths = [
      '/subscribe',
      '/subscribe/asked',
      `/subscribe/preferences?t=${tokens.preferences}`,
      `/unsubscribe?t=${tokens.leave}`,
      '/unsubscribe?t=nothing',
    ]
    for (const path of paths) {
      const { headers } = await door.get(path)
      expect(headers.get('cache-control'), path).toContain('no-store')
      expect(headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(headers.get('x-robots-tag'), path).toBe('noindex')
      expect(headers.get('content-security-policy'), path).toContain("form-action 'self'")
    }
  })
  it('known, unknown, left and suppressed addresses are answered the same, by the same work', async () => {
    await subscribed()
    await subscribed('left@mail.example')
    const left = (await door.subscriber('left@mail.example'))?.subscriber.id ?? ''
    await door.ports.subscribers.change(left, { state: 'left', nextDue: null }, { while: ['active'] })
    await door.api('POST', '/api/v1/suppressions', { address: 'never@mail.example' })
    door.clock.now += 3_600_000
    const seen = []
    for (const address of [ANN, 'new@mail.example', 'left@mail.example', 'never@mail.example']) {
      const stamp = await door.stamp()
      let response = new Response()
      const form = { address, ...WISH, stamp }
      const statements = await door.local.recorded(async () => {
        response = await door.form('/subscribe', form)
      })
      const api = await door.api('POST', '/api/v1/subscriptions', { address })
      seen.push({
        status: response.status,
        headers: [...response.headers],
        body: await response.text(),
        api: [api.status, [...api.headers], await api.text()],
        statements: statements.map(({ sql }) => sql),
        jobs: door.sent.splice(0).map(({ kind }) => kind),
      })
    }
    for (const one of seen) expect(one).toEqual(seen[0])
    expect(seen[0]?.status).toBe(303)
    expect(seen[0]?.api[0]).toBe(202)
    expect(seen[0]?.jobs).toEqual(['subscribe', 'subscribe'])
  })
  it('logs and failures name no mailbox', async () => {
    const logged = (['log', 'warn', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    )
    const failure = new Error(`Failed query: insert … params: ${ANN}`, {
      cause: new Error(`no row for ${ANN}`),
    })
    vi.spyOn(door.ports.subscribers, 'ask').mockRejectedValueOnce(failure)
    await ask()
    await door.drain()
    vi.spyOn(door.ports.subscribers, 'byAddress').mockRejectedValueOnce(failure)
    expect((await door.api('POST', '/api/v1/subscribers/lookup', { address: ANN })).status).toBe(500)
    const { recordDeadLetters } = await import('../../src/flows/run-jobs.ts')
    await ask('bob@mail.example')
    const [body] = door.sent.splice(0)
    await recordDeadLetters(door.ports, [{ id: '1', body, ack: () => {}, retry: () => {} }])
    const told = JSON.stringify([
      logged.map((spy) => spy.mock.calls),
      (await door.ports.runs.status()).failures,
    ])
    expect(told).toContain('…@mail.example')
    expect(told).not.toMatch(/(ann|bob)@/)
  })
})

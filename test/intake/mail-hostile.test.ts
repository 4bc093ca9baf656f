import { describe, expect, it } from 'vitest'
import { intake } from '../../src/intake/intake.ts'
import { submissionSchema } from '../../src/intake/submission.ts'
import { HOSTILE_MAILS } from './hostile-mails.ts'
import { read } from './mails.ts'
import { register } from './register.ts'

const WITHIN_MS = 10_000
const CONTEXT = { register, timezone: 'UTC', now: new Date('2025-05-06T08:00:00Z') }

describe('hostile mails', () => {
  it('are many', () => expect(HOSTILE_MAILS.length).toBeGreaterThanOrEqual(60))
  it.each(HOSTILE_MAILS)('$what', async ({ raw, refused, taken }) => {
    const bytes = raw()
    const start = performance.now()
    const found = await read(bytes)
    expect(performance.now() - start).toBeLessThan(WITHIN_MS)
    if (refused) {
      expect(found).toMatchObject({ kind: 'refused', refusal: { said: expect.stringMatching(refused) } })
      return
    }
    if (found.kind !== 'reports') throw new Error(JSON.stringify(found))
    const [report, ...more] = found.submissions
    expect(more).toEqual([])
    expect(report?.text).toContain(taken?.text)
    if (taken?.without) expect(JSON.stringify(report)).not.toMatch(taken.without)
    // What any other program hands in must fit the same bounds.
    const { via: _, ...given } = report ?? { text: '', via: 'mail' }
    expect(submissionSchema.safeParse(given).error?.issues ?? []).toEqual([])
    expect(report?.source).toBe('The Harbour Gazette')
    const made = intake(report ?? { text: '' }, CONTEXT)
    if (made.kind === 'report')
      expect(made.report).toMatchObject({
        sourceName: 'The Harbour Gazette',
        published: { day: '2025-05-06' },
      })
  })
})

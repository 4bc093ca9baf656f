import { intake } from '../../src/intake/intake.ts'
import type { Paragraph, Report, SetAside, Submission } from '../../src/model/report.ts'
import { register } from './register.ts'

export const NOW = new Date('2024-05-10T12:00:00Z')

export const take = (submission: Submission | string, timezone = 'UTC') =>
  intake(typeof submission === 'string' ? { text: submission } : submission, { register, timezone, now: NOW })

export const report = (submission: Submission | string, timezone?: string): Report => {
  const taken = take(submission, timezone)
  if (taken.kind !== 'report') throw new Error(`${taken.setAside.reason}: ${taken.setAside.detail}`)
  return taken.report
}

export const aside = (submission: Submission | string): SetAside => {
  const taken = take(submission)
  if (taken.kind !== 'set aside') throw new Error('not set aside')
  return taken.setAside
}

export const wordings = ({ text, paragraphs }: Report): [Paragraph['role'], string][] =>
  paragraphs.map(({ role, start, end }) => [role, text.slice(start, end)])

/** Two paragraphs of plain news, for tests about what stands around them. */
export const NEWS = `The harbour of Port Ellery was closed on Monday after a freighter struck the outer mole, the port's master said.

Nobody was hurt, but two of the ship's tanks were leaking and tugs were holding it off the rocks.`

import { submissionSchema } from '../intake/submission.ts'
import type { Submission, TakenIn } from '../model/report.ts'

type Result = TakenIn | { outcome: 'rejected'; detail: string }

const check = (given: unknown): { fits: Submission } | { rejected: string } => {
  const checked = submissionSchema.safeParse(given)
  if (checked.success) return { fits: checked.data }
  return { rejected: checked.error.issues.map(({ message }) => message).join('; ') }
}

export type Checked = {
  /** Those that fit, in the order given */
  fit: Submission[]
  /** What became of them, as it is answered for all that were given */
  results(taken: TakenIn[]): Result[]
}

/** Checks each by itself, so that a bad one does not cost the others. */
export const checkEach = (given: unknown[]): Checked => {
  const checked = given.map(check)
  return {
    fit: checked.flatMap((c) => ('fits' in c ? [c.fits] : [])),
    results: (taken) => {
      const answers = taken.values()
      return checked.map((c) => {
        if ('rejected' in c) return { outcome: 'rejected', detail: c.rejected }
        const next = answers.next().value
        if (next === undefined) throw new Error('fewer reports were answered for than were given')
        return next
      })
    },
  }
}

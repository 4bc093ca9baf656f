import { submissionSchema } from '../intake/submission.ts'
import type { Submission, TakenIn } from '../model/report.ts'

export type Result = TakenIn | { outcome: 'rejected'; detail: string }

const check = (given: unknown): { fits: Submission } | { rejected: string } => {
  const checked = submissionSchema.safeParse(given)
  if (checked.success) return { fits: checked.data }
  return { rejected: checked.error.issues.map(({ message }) => message).join('; ') }
}

/** Takes in the reports that fit, in one call, and answers for all in the order given. */
export const checkEach = async (
  given: unknown[],
  takeIn: (fit: Submission[]) => Promise<TakenIn[] | 'busy'>,
): Promise<Result[] | 'busy'> => {
  const checked = given.map(check)
  const fit = checked.flatMap((c) => ('fits' in c ? [c.fits] : []))
  const answers = fit.length > 0 ? await takeIn(fit) : []
  if (answers === 'busy') return 'busy'
  const taken = answers.values()
  return checked.map((c) => {
    if ('rejected' in c) return { outcome: 'rejected', detail: c.rejected }
    const next = taken.next().value
    if (next === undefined) throw new Error('takeInReports answered for fewer reports than it was given')
    return next
  })
}

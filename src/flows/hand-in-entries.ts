import { FEED_REPORTS_PER_CALL_MAX } from '../limits.ts'
import type { EntryCounts } from '../model/feed.ts'
import type { Submission, TakenIn } from '../model/report.ts'
import type { Ports } from '../ports.ts'
import { takeInReports } from './take-in-reports.ts'

const COUNTED = { 'taken in': 'takenIn', 'already known': 'known', 'set aside': 'setAside' } as const

const tallied = (answers: TakenIn[]): EntryCounts => {
  const counts: EntryCounts = { takenIn: 0, known: 0, setAside: 0 }
  for (const { outcome } of answers) counts[COUNTED[outcome]] += 1
  return counts
}

/** Takes reports in, a bounded number at a time. */
export const handInEntries = async (
  ports: Ports,
  submissions: Submission[],
): Promise<EntryCounts | 'busy'> => {
  const answers: TakenIn[] = []
  for (let from = 0; from < submissions.length; from += FEED_REPORTS_PER_CALL_MAX) {
    const taken = await takeInReports(ports, submissions.slice(from, from + FEED_REPORTS_PER_CALL_MAX))
    if (taken === 'busy') return 'busy'
    answers.push(...taken)
  }
  return tallied(answers)
}

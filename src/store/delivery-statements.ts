import { type SQL, sql } from 'drizzle-orm'
import type { DeliveryKey } from '../model/delivery.ts'
import type { Claim, DeliveryCount, Settlement } from '../ports/deliveries.ts'
import { deliveries, deliveryCounts, subscribers, transports } from './schema.ts'

const isOf = ({ day, subscriber }: DeliveryKey): SQL => sql`day = ${day} AND subscriber = ${subscriber}`

/** Nothing more is written where another attempt has the delivery, or it came to something else. */
const ifIt = (claim: Claim, is: string, more: SQL = sql``): SQL =>
  sql`EXISTS (SELECT 1 FROM ${deliveries} WHERE ${isOf(claim)} AND claim = ${claim.claim} AND state = ${is} ${more})`

export const count = ({ day }: { day: string }, what: DeliveryCount, where: SQL): SQL => sql`
  INSERT INTO ${deliveryCounts} (day, what, count) SELECT ${day}, ${what}, 1 WHERE ${where}
  ON CONFLICT (day, what) DO UPDATE SET count = count + 1`

/** The first answers the number of the attempt, where it is one. */
export const claimStatements = (claim: Claim): SQL[] => {
  const { day, subscriber, since, at, transport, state } = claim
  return [
    sql`
      INSERT INTO ${deliveries} (day, subscriber, state, claim, since, attempts, claimed_at, transport)
      SELECT ${day}, id, ${state}, ${claim.claim}, ${since}, 1, ${at}, ${transport} FROM ${subscribers}
      WHERE id = ${subscriber} AND state = 'active' AND last_sent_day IS ${claim.lastSentDay}
      ON CONFLICT (day, subscriber) DO UPDATE SET state = excluded.state, claim = excluded.claim,
        since = excluded.since, attempts = attempts + 1, claimed_at = excluded.claimed_at,
        transport = excluded.transport, next_attempt = NULL, detail = NULL
      WHERE deliveries.state = 'refused' AND deliveries.next_attempt <= ${at}
      RETURNING attempts`,
    sql`
      UPDATE ${subscribers} SET last_sent_day = ${day},
        soft_bounces = CASE WHEN ${claim.arrivedBefore ? 1 : 0} THEN 0 ELSE soft_bounces END
      WHERE id = ${subscriber} AND ${ifIt(claim, state)}`,
    sql`
      UPDATE ${deliveryCounts} SET count = count - 1
      WHERE day = ${day} AND what = 'refused' AND ${ifIt(claim, state, sql`AND attempts > 1`)}`,
    ...(state === 'nothing' ? [count(claim, 'nothing', ifIt(claim, state))] : []),
  ]
}

const end = (claim: Claim, fields: SQL): SQL => sql`
  UPDATE ${deliveries} SET ${fields} WHERE ${isOf(claim)} AND claim = ${claim.claim} AND state = 'claimed'`

const working = (transport: string): SQL => sql`
  UPDATE ${transports} SET failures = 0, opened_at = NULL
  WHERE name = ${transport} AND (failures > 0 OR opened_at IS NOT NULL)`

const failing = (transport: string, detail: string, at: string, most: number): SQL => sql`
  INSERT INTO ${transports} (name, next_free, failures, last_failure) VALUES (${transport}, 0, 1, ${detail})
  ON CONFLICT (name) DO UPDATE SET failures = failures + 1, last_failure = excluded.last_failure,
    opened_at = CASE WHEN failures + 1 >= ${most} THEN ${at} ELSE opened_at END`

/** What was not told is told next time, and that is soon where it may be tried again. */
const toldNothing = (claim: Claim, nextAttempt: string | null): SQL => sql`
  UPDATE ${subscribers} SET last_sent_day = ${claim.since},
    next_due = CASE WHEN state = 'active' THEN coalesce(min(next_due, ${nextAttempt}), next_due) ELSE next_due END
  WHERE id = ${claim.subscriber} AND last_sent_day = ${claim.day} AND ${ifIt(claim, 'refused')}`

/**
 * @param at ISO 8601
 * @param failuresMax so many failures in a row, and mail is held back
 */
export const settleStatements = (
  claim: Claim,
  settlement: Settlement,
  at: string,
  failuresMax: number,
): SQL[] => {
  const counted = count(claim, settlement.state, ifIt(claim, settlement.state))
  if (settlement.state === 'sent') {
    const fields = sql`state = 'sent', transport_id = ${settlement.transportId}, sent_at = ${at}`
    return [end(claim, fields), counted, working(claim.transport)]
  }
  const { detail } = settlement
  const failed = failing(claim.transport, detail, at, failuresMax)
  if (settlement.state === 'unknown')
    return [end(claim, sql`state = 'unknown', detail = ${detail}`), counted, failed]
  const { nextAttempt, transportFailed } = settlement
  return [
    end(claim, sql`state = 'refused', detail = ${detail}, next_attempt = ${nextAttempt}`),
    toldNothing(claim, nextAttempt),
    counted,
    ...(transportFailed ? [failed] : []),
  ]
}

const LAPSED = 'whoever sent it ended before saying how it went'

export const lapseStatements = (before: string): SQL[] => {
  const lapsed = sql`state = 'claimed' AND claimed_at < ${before}`
  return [
    sql`
      INSERT INTO ${deliveryCounts} (day, what, count)
      SELECT day, 'unknown', count(*) FROM ${deliveries} WHERE ${lapsed} GROUP BY day
      ON CONFLICT (day, what) DO UPDATE SET count = count + excluded.count`,
    sql`UPDATE ${deliveries} SET state = 'unknown', detail = ${LAPSED} WHERE ${lapsed}`,
  ]
}

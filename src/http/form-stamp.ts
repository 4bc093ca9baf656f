// When a form was handed out, signed: it keeps nothing here, and nobody else can make one up.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { FORM_TIME_MAX_MS, FORM_TIME_MIN_MS } from '../limits.ts'

const FORM = /^([0-9a-z]{8,9})\.([0-9a-f]{64})$/

const signature = (key: string, time: string): string => createHmac('sha256', key).update(time).digest('hex')

export const formStamp = (key: string, now: Date): string => {
  const time = now.getTime().toString(36)
  return `${time}.${signature(key, time)}`
}

/** 'too soon': no person is so quick; 'none': not ours, or too old. */
export const checkStamp = (key: string, stamp: string, now: Date): 'good' | 'too soon' | 'none' => {
  const [, time = '', signed = ''] = FORM.exec(stamp) ?? []
  if (time === '' || !timingSafeEqual(Buffer.from(signed), Buffer.from(signature(key, time)))) return 'none'
  const age = now.getTime() - Number.parseInt(time, 36)
  if (age < 0 || age > FORM_TIME_MAX_MS) return 'none'
  return age < FORM_TIME_MIN_MS ? 'too soon' : 'good'
}

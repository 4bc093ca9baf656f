import { type ParseArgsConfig, parseArgs } from 'node:util'
import { isCalendarDay } from '../model/calendar.ts'
import { OperatorError } from './operator-error.ts'

/** `parseArgs` of node:util, its complaints cut to the sentence that says what is wrong. */
export const parseFlags = <T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> => {
  try {
    return parseArgs(config)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new OperatorError(`${error.message.split('. ')[0]} (--help lists the flags)`)
  }
}

export const calendarDayFlag = (name: string, value: string): string => {
  if (!isCalendarDay(value)) throw new OperatorError(`--${name} takes a day as 2022-03-29, not "${value}"`)
  return value
}

/** A bearer token as RFC 6750 has it: visible ASCII, without spaces or quotes. */
export const tokenFlag = (value: string): string => {
  if (!/^[A-Za-z0-9._~+/-]+=*$/.test(value) || value.length > 200)
    throw new OperatorError('--token takes letters, digits and ._~+/-= (at most 200)')
  return value
}

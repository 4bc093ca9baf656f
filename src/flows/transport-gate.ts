import type { Transport } from '../ports/deliveries.ts'
import type { MailSettings } from '../ports.ts'

/** `shut`: mail is held back, by the operator or since the transport takes none. */
export const isShut = ({ paused }: MailSettings, { openedAt }: Transport): boolean =>
  paused || openedAt !== null

/** Between two mails, in ms, by the operator's rate */
export const everyMs = (perMinuteMax: number): number => Math.ceil(60_000 / perMinuteMax)

import { setTimeout as pause } from 'node:timers/promises'
import { LOCAL_CRON_INTERVAL_MS, LOCAL_STOP_WAIT_MS } from '../limits.ts'
import { greeting } from './greeting.ts'
import { migrateLocally } from './local-migrations.ts'
import { needFreePort, startWorker } from './local-worker.ts'
import { openDaybook } from './open-daybook.ts'
import { runCommand } from './operator-error.ts'
import { type ReportFile, readReportFiles } from './report-files.ts'
import { START_HELP, type StartOptions, startOptions } from './start-options.ts'
import { openState, settleToken } from './state.ts'
import { ROOT } from './wrangler.ts'

const END_SIGNALS: (string | symbol)[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Aborts at the first Ctrl-C or kill. Later ones are heard and ignored: npm relays what the terminal sent already.
 * Libraries that would end the process at a signal of their own accord, before the Worker is down, are not let in.
 */
const endSignal = (): AbortSignal => {
  const ending = new AbortController()
  for (const name of END_SIGNALS) process.on(name, () => ending.abort())
  process.on('newListener', (name: string | symbol, listener: (...args: unknown[]) => void) => {
    if (END_SIGNALS.includes(name)) process.nextTick(() => process.removeListener(name, listener))
  })
  return ending.signal
}

/** Waits for the work, but not beyond the signal; null where that came first. */
const untilEnd = <T>(end: AbortSignal, work?: Promise<T>): Promise<T | null> => {
  const ended = new Promise<null>((resolve) => {
    if (end.aborted) resolve(null)
    else end.addEventListener('abort', () => resolve(null), { once: true })
  })
  return work ? Promise.race([work, ended]) : ended
}

/** Serves until the signal. What is still being started then ends with the process. */
const serve = async (options: StartOptions, files: ReportFile[], end: AbortSignal): Promise<void> => {
  const token = settleToken(options.state, options.token)
  await untilEnd(end, migrateLocally(options.state))
  if (end.aborted) return
  const worker = await untilEnd(end, startWorker(options.port, options.state, token))
  if (worker === null) return
  try {
    await untilEnd(end, openDaybook(worker, token, files))
    if (end.aborted) return
    console.log(greeting(worker.url, token, options))
    const cron = setInterval(() => void worker.runCron(), LOCAL_CRON_INTERVAL_MS)
    await untilEnd(end)
    clearInterval(cron)
  } finally {
    await Promise.race([worker.stop(), pause(LOCAL_STOP_WAIT_MS)])
  }
}

await runCommand(async (args) => {
  const options = startOptions(args, ROOT)
  if (options === null) {
    console.log(START_HELP)
    return 0
  }
  const files = await readReportFiles(
    options.reports,
    options.published === null ? {} : { publishedFallback: options.published },
  )
  const end = endSignal()
  const giveFree = openState(options.state)
  try {
    await needFreePort(options.port)
    await serve(options, files, end)
  } catch (error) {
    // What breaks because the terminal ended the Worker with us is the end we were asked for.
    if (!end.aborted) throw error
  } finally {
    giveFree()
  }
  return 0
})
process.exit()

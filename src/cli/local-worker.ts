import { createServer } from 'node:net'
import { OperatorError } from './operator-error.ts'
import { loadWrangler, WRANGLER_CONFIG } from './wrangler.ts'

const HOST = '127.0.0.1'

/** The Worker as it runs on this machine. */
export type LocalWorker = {
  /** Without a slash at its end */
  url: string
  /** Calls the Worker's scheduled handler, which the local runtime never does by itself. */
  runCron(): Promise<void>
  stop(): Promise<void>
}

/** @throws OperatorError where the port is somebody else's */
export const needFreePort = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code})`
      reject(new OperatorError(`port ${port} ${why}; choose another with --port`))
    })
    probe.listen(port, HOST, () => probe.close(() => resolve()))
  })

type RuntimeLog = { level: string; message: string }

const tellTrouble = ({ level, message }: RuntimeLog): void => {
  if (level === 'error' || level === 'warn') console.error(message)
}

/** What a build or the runtime failed of, in one line. */
const causeOf = (event: unknown): string => {
  const { cause, message } = event as { cause?: { message?: string }; message?: string }
  const [line = ''] = (cause?.message ?? message ?? String(event)).split('\n')
  return line.replace(/:$/, '')
}

const plainText = (value: string) => ({ type: 'plain_text' as const, value })

/**
 * Starts the Worker of this checkout in workerd, its databases and queues kept below `state`.
 * @param instead of what wrangler.toml says: another module, variables with other values
 * @throws OperatorError where it does not build or does not start
 */
export const startWorker = async (
  port: number,
  state: string,
  token: string,
  instead: { entrypoint?: string; vars?: Record<string, string> } = {},
): Promise<LocalWorker> => {
  const { entrypoint, vars = {} } = instead
  const url = `http://${HOST}:${port}`
  const environment = new (await loadWrangler()).unstable_DevEnv()
  const running = new Promise<void>((resolve, reject) => {
    const fail = (event: unknown) => reject(new OperatorError(`the Worker does not start: ${causeOf(event)}`))
    environment
      .once('reloadComplete', () => resolve())
      .on('buildFailed', fail)
      .on('error', fail)
  })
  const [worker] = await Promise.all([
    environment.startWorker({
      config: WRANGLER_CONFIG,
      ...(entrypoint !== undefined && { entrypoint }),
      bindings: {
        // Whatever name a request comes by, a feed's ids stay the same.
        SITE_URL: plainText(url),
        ...Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, plainText(value)])),
        API_TOKEN: { type: 'secret_text', value: token },
      },
      dev: {
        server: { hostname: HOST, port },
        persist: state,
        watch: false,
        inspector: false,
        registry: undefined,
        remote: false,
        inferOriginFromRoutes: false,
        structuredLogsHandler: tellTrouble,
      },
    }),
    running,
  ])
  await worker.ready
  return {
    url,
    runCron: async () => {
      const response = await fetch(`${url}/cdn-cgi/handler/scheduled`).catch(() => null)
      if (!response?.ok)
        console.error(`the cron failed: ${response ? `status ${response.status}` : 'no answer'}`)
    },
    stop: () => worker.dispose(),
  }
}

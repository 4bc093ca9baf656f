import { runCommand } from './operator-error.ts'
import { TOKEN_HELP, tokenOptions } from './token-options.ts'
import { doTask } from './token-tasks.ts'
import { ROOT } from './wrangler.ts'

await runCommand(async (args) => {
  const options = tokenOptions(args, ROOT, process.env)
  const lines = options === null ? [TOKEN_HELP] : await doTask(options.door, options.task)
  for (const line of lines) console.log(line)
  return 0
})

import { DIGEST_HELP, digestOptions } from './digest-options.ts'
import { doDigestTask } from './digest-tasks.ts'
import { runCommand } from './operator-error.ts'
import { ROOT } from './wrangler.ts'

await runCommand(async (args) => {
  const options = digestOptions(args, ROOT, process.env)
  if (options === null) {
    console.log(DIGEST_HELP)
    return 0
  }
  const { lines, exitCode } = await doDigestTask(options.door, options.task)
  for (const line of lines) console.log(line)
  return exitCode
})

import { doOnFile } from './feeds-file.ts'
import { FEEDS_HELP, feedsOptions } from './feeds-options.ts'
import { doThere } from './feeds-there.ts'
import { runCommand } from './operator-error.ts'
import { ROOT } from './wrangler.ts'

await runCommand(async (args) => {
  const task = feedsOptions(args, ROOT, process.env)
  const lines = task === null ? [FEEDS_HELP] : await ('door' in task ? doThere(task) : doOnFile(task))
  for (const line of lines) console.log(line)
  return 0
})

import { runCommand } from './operator-error.ts'
import { SUBSCRIBERS_HELP, subscribersOptions } from './subscribers-options.ts'
import { doSubscribersTask } from './subscribers-tasks.ts'
import { ROOT } from './wrangler.ts'

await runCommand(async (args) => {
  const options = subscribersOptions(args, ROOT, process.env)
  if (options === null) {
    console.log(SUBSCRIBERS_HELP)
    return 0
  }
  return doSubscribersTask(options.door, options.task, (text) => process.stdout.write(text))
})

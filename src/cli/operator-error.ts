/** What an operator can mend (a flag, a path, a busy port): one line on stderr and exit 2, never a stack trace. */
export class OperatorError extends Error {}

/**
 * Runs a command with the arguments of the process; its answer is the exit code.
 * @throws whatever is not an OperatorError: a defect, which should show its stack
 */
export const runCommand = async (command: (args: string[]) => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    console.error(`daybook: ${error.message}`)
    process.exitCode = 2
  }
}

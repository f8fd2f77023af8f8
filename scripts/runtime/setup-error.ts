// A failure that the person at the keyboard can do something about: its message is one Chinese sentence
// saying what is wrong and what to do next, and is shown without a stack trace.

/** What the scripts throw when preparing or running something cannot go on. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}

/**
 * Runs a script's main function. A SetupError becomes its one line on standard error and exit code 1; anything
 * else is a fault of the script and keeps its stack trace. The function's result is the exit code.
 */
export async function runScript(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    process.exitCode = 1
  }
}

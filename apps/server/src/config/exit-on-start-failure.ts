import { StartFailure } from './start-failure.ts'

/** Runs the start of a program: a StartFailure is printed as its sentence, any other error with its stack; both end it with code 1. */
export async function exitOnStartFailure(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    process.stderr.write(`${error instanceof StartFailure ? error.message : ((error as Error).stack ?? error)}\n`)
    process.exit(1)
  }
}

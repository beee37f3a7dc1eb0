// How much work something is, for tests of what must not take long.

/**
 * Begins to measure, and gives what tells the milliseconds of processor time that this process has used since. Unlike a clock it
 * does not go on while other programs have the processor, so that a busy machine fails no test.
 */
export function busyTime(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}

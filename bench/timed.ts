/** What work gives, and the processor's time that it took, in milliseconds. */
export function timed<T>(work: () => T): { result: T; milliseconds: number } {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return { result, milliseconds: Math.round((user + system) / 1_000) }
}

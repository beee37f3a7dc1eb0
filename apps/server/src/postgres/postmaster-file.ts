import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL says of itself in postmaster.pid of its data folder. */
export interface PostmasterFile {
  pid: number
  /** It takes connections. */
  ready: boolean
}

export function postmasterFilePath(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

/** Undefined where there is no such file, or it is only half written. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[]
  try {
    lines = readFileSync(postmasterFilePath(cluster), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const pid = Number(lines[0])
  return Number.isSafeInteger(pid) && pid > 1 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
}

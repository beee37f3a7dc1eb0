import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { StartFailure } from '../config/start-failure.ts'
import { postmasterFilePath, readPostmasterFile } from './postmaster-file.ts'

const patience = 30_000

/**
 * Ends a PostgreSQL that outlived the server that started it, and removes a pid file whose number now belongs to some
 * other program. Call it only while holding the folder's lock: nobody else uses that PostgreSQL then.
 */
export async function clearOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const left = readPostmasterFile(cluster)
  if (!left) return
  if (!isPostmasterOf(left.pid, cluster)) {
    rmSync(postmasterFilePath(cluster), { force: true })
    return
  }
  log('Stopping a PostgreSQL that an earlier server left running.')
  process.kill(left.pid, 'SIGINT')
  const deadline = Date.now() + patience
  while (isPostmasterOf(left.pid, cluster)) {
    if (Date.now() > deadline) {
      throw new StartFailure(
        `PostgreSQL (process ${left.pid}), left by an earlier server, does not stop: end it first.`,
      )
    }
    await delay(20)
  }
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  return commandLine(pid).includes(cluster)
}

/** The command line of a running process, empty when there is none. */
function commandLine(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return ''
  }
}

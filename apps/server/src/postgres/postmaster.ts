import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { StartFailure } from '../config/start-failure.ts'
import type { Binaries } from './binaries.ts'
import type { Identity } from './identity.ts'
import { readPostmasterFile } from './postmaster-file.ts'

export interface PostmasterOptions {
  cluster: string
  socketDirectory: string
  binaries: Binaries
  identity: Identity | undefined
  /** Settings of PostgreSQL beside those this module needs. */
  settings: Record<string, string>
  log: (line: string) => void
}

/** A running PostgreSQL server process. */
export interface Postmaster {
  pid: number
  /** Settles when the process has ended, for whatever reason. */
  ended: Promise<void>
  /** Rolls back what runs, writes everything down and waits for the end. */
  stop(): Promise<void>
}

const patience = 60_000

/** The children of a postmaster that was killed need a moment to notice; until then its memory counts as in use. */
const stillInUse = /pre-existing shared memory block|lock file .* already exists/

/** Starts PostgreSQL on `cluster` and waits until it takes connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const deadline = Date.now() + patience
  for (;;) {
    const output: string[] = []
    const child = launch(options, output)
    const ended = new Promise<void>((resolve) => {
      child.once('error', (error) => {
        output.push(error.message)
        resolve()
      })
      child.once('close', () => resolve())
    })
    let over = false
    void ended.then(() => {
      over = true
    })
    while (!over && Date.now() < deadline) {
      const file = readPostmasterFile(options.cluster)
      if (file?.ready && file.pid === child.pid) return running(child, file.pid, ended)
      await delay(10)
    }
    child.kill('SIGKILL')
    await ended
    if (Date.now() > deadline || !output.some((line) => stillInUse.test(line))) {
      const reason = output.find((line) => /FATAL|PANIC/.test(line)) ?? output.at(-1) ?? 'it ended at once'
      throw new StartFailure(`The embedded PostgreSQL did not start: ${reason}`)
    }
    await delay(100)
  }
}

function launch({ cluster, socketDirectory, binaries, identity, settings, log }: PostmasterOptions, output: string[]) {
  const all: Record<string, string> = {
    ...settings,
    listen_addresses: '',
    unix_socket_directories: socketDirectory,
    unix_socket_permissions: '0700',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '',
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(binaries.postgres, ['-D', cluster, ...flags], {
    ...identity,
    cwd: '/',
    env: { LC_ALL: 'C', PGTZ: 'UTC' },
    // A session of its own: Ctrl-C in the terminal reaches the server, which then stops PostgreSQL in order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (output.length < 200) output.push(line)
    // That connections end when it is told to stop is no news.
    if (/^(WARNING|ERROR|FATAL|PANIC)/.test(line) && !line.includes('due to administrator command')) log(line)
  })
  return child
}

function running(child: ChildProcess, pid: number, ended: Promise<void>): Postmaster {
  const endWithUs = () => child.kill('SIGINT')
  process.once('exit', endWithUs)
  void ended.then(() => process.removeListener('exit', endWithUs))
  child.unref()
  return {
    pid,
    ended,
    async stop() {
      child.ref()
      child.kill('SIGINT')
      await ended
    },
  }
}

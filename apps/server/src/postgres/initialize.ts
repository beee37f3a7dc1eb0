import { spawn } from 'node:child_process'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../config/start-failure.ts'
import type { Binaries } from './binaries.ts'
import type { Identity } from './identity.ts'

export interface InitializeOptions {
  home: string
  binaries: Binaries
  identity: Identity | undefined
  user: string
  password: string
}

/**
 * The data folder in `home`, made when there is none. It gets its final name only when it is complete, so that a start
 * cut short never leaves half of one.
 */
export async function initializeCluster(options: InitializeOptions): Promise<string> {
  const { home, binaries } = options
  const cluster = join(home, 'cluster')
  if (existsSync(cluster)) {
    refuseOtherVersion(cluster, binaries.major)
    return cluster
  }
  const half = join(home, 'cluster.new')
  rmSync(half, { recursive: true, force: true })
  // The password goes by a private file: no list of processes shows it, and initdb cannot open a pipe of Node's.
  const passwordFile = join(home, 'password')
  try {
    rmSync(passwordFile, { force: true })
    writeFileSync(passwordFile, options.password, { mode: 0o600, flag: 'wx' })
    if (options.identity) chownSync(passwordFile, options.identity.uid, options.identity.gid)
    await runInitdb(half, passwordFile, options)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(half, cluster)
  return cluster
}

function refuseOtherVersion(cluster: string, major: string): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (made === major) return
  const advice =
    Number(made) > Number(major)
      ? 'start the newer version of Stackwright that made it'
      : 'start the version of Stackwright that made it and move its content over'
  throw new StartFailure(`The data in ${cluster} are of PostgreSQL ${made}, this version runs ${major}: ${advice}.`)
}

function runInitdb(
  target: string,
  passwordFile: string,
  { binaries, identity, user }: InitializeOptions,
): Promise<void> {
  const options = [
    ['--pgdata', target],
    ['--username', user],
    ['--pwfile', passwordFile],
    ['--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8'],
    // The same order of texts on every machine, whatever its C library.
    ['--no-locale'],
    ['--locale-provider', 'builtin'],
    ['--builtin-locale', 'C.UTF-8'],
  ]
  return new Promise((resolve, reject) => {
    const initdb = spawn(binaries.initdb, options.flat(), { ...identity, cwd: '/', env: { LC_ALL: 'C' } })
    let output = ''
    const collect = (text: Buffer) => {
      output += text
    }
    initdb.stdout.on('data', collect)
    initdb.stderr.on('data', collect)
    const fail = (reason: string) => reject(new StartFailure(`The embedded PostgreSQL could not be set up: ${reason}`))
    initdb.once('error', (error) => fail(error.message))
    initdb.once('close', (code) => (code === 0 ? resolve() : fail(output.trim().split('\n').at(-1) ?? `code ${code}`)))
  })
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StartFailure } from '../config/start-failure.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { readPostmasterFile } from './postmaster-file.ts'

let directory: string
const lines: string[] = []

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'stackwright-embedded-'))
  chmodSync(directory, 0o755)
  lines.length = 0
})

afterEach(() => rmSync(directory, { recursive: true, force: true }))

const options = (more: object = {}) => ({
  directory,
  password: 'a b/c?d',
  log: (line: string) => lines.push(line),
  ...more,
})
const cluster = () => join(directory, 'home', 'cluster')

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

async function eventually<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let left = 100; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

describe('the embedded PostgreSQL', { timeout: 60_000 }, () => {
  test('keeps what was written over a stop and a start, durably and closed to the network', async () => {
    const first = await startEmbeddedPostgres(options())
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(false)

    const second = await startEmbeddedPostgres(options())
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([42])
    expect(
      await query(
        second.url,
        `SELECT current_user, current_database(), current_setting('fsync'), current_setting('listen_addresses'),
          current_setting('server_encoding'), (SELECT datlocale FROM pg_database WHERE datname = current_database())`,
      ),
    ).toEqual(['stackwright', 'stackwright', 'on', '', 'UTF8', 'C.UTF-8'])
    await expect(query(second.url.replace('a%20b', 'x'), 'SELECT 1')).rejects.toThrow('password authentication failed')
    await second.stop()
  })

  test('starts PostgreSQL again when it dies, under the same address', async () => {
    const server = await startEmbeddedPostgres(options())
    await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    process.kill(readPostmasterFile(cluster())?.pid ?? 0, 'SIGKILL')
    expect(await eventually(() => query(server.url, 'SELECT answer FROM kept'))).toEqual([42])
    expect(lines).toContain('PostgreSQL ended unexpectedly; starting it again.')
    await server.stop()
  })

  test('refuses a folder another server uses, and takes it over from one that was killed', async () => {
    const other = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', startInChild()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [url] = (await once(other.stdout, 'data')) as [Buffer]
    await query(String(url), 'CREATE TABLE kept AS SELECT 42 AS answer')
    await expect(startEmbeddedPostgres(options())).rejects.toThrow(
      new StartFailure(`Another Stackwright already uses the data folder ${directory}: stop it, or set DATA_DIR.`),
    )

    other.kill('SIGKILL')
    await once(other, 'close')
    const orphan = readPostmasterFile(cluster())
    expect(orphan?.ready).toBe(true)

    const server = await startEmbeddedPostgres(options())
    expect(lines).toEqual(['Stopping a PostgreSQL that an earlier server left running.'])
    expect(readPostmasterFile(cluster())?.pid).not.toBe(orphan?.pid)
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([42])
    await server.stop()
  })

  test('ignores a pid file that names some other program', async () => {
    await (await startEmbeddedPostgres(options())).stop()
    writeFileSync(join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n1\n5432\n\n\n\nready\n`)
    const server = await startEmbeddedPostgres(options())
    expect(await query(server.url, 'SELECT 1')).toEqual([1])
    await server.stop()
  })

  test('works in a folder whose path is too long for a socket', async () => {
    const long = join(directory, 'a-long-name-'.repeat(10), 'a-long-name-'.repeat(10))
    const server = await startEmbeddedPostgres(options({ directory: long }))
    expect(await query(server.url, 'SELECT 1')).toEqual([1])
    await expect(startEmbeddedPostgres(options({ directory: long }))).rejects.toThrow('already uses the data folder')
    await server.stop()
  })

  test('begins anew where setting up was cut short', async () => {
    mkdirSync(join(directory, 'home', 'cluster.new'), { recursive: true })
    writeFileSync(join(directory, 'home', 'cluster.new', 'PG_VERSION'), '18\n')
    const server = await startEmbeddedPostgres(options())
    expect(await query(server.url, 'SELECT 1')).toEqual([1])
    await server.stop()
  })

  test('says in one sentence that the data are of a newer version, or the key is another', async () => {
    await (await startEmbeddedPostgres(options())).stop()
    await expect(startEmbeddedPostgres(options({ password: 'other' }))).rejects.toThrow(
      new StartFailure(
        'The secret key does not fit the data folder: its database was set up with another one. Restore SECRET_KEY or the file secret.key.',
      ),
    )
    const version = join(cluster(), 'PG_VERSION')
    const made = readFileSync(version, 'utf8').trim()
    writeFileSync(version, '99\n')
    await expect(startEmbeddedPostgres(options())).rejects.toThrow(
      new StartFailure(
        `The data in ${cluster()} are of PostgreSQL 99, this version runs ${made}: start the newer version of Stackwright that made it.`,
      ),
    )
  })
})

function startInChild(): string {
  const module = fileURLToPath(new URL('./embedded-postgres.ts', import.meta.url))
  return `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
    const { url } = await startEmbeddedPostgres({ directory: ${JSON.stringify(directory)}, password: 'a b/c?d', log() {} })
    process.stdout.write(url)
    setInterval(() => {}, 1000)
  `
}

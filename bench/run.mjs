// `npm run bench`: hand-written servers against the product, in one run and in turn, on the same PostgreSQL and the same rows,
// server and load on cores of their own. Prints and keeps requests per second, latencies and ratios, the median of the rounds.
//
// A   GET random · B  the same with a valid token · B1  with invalid ones · D  one row of 100,000 by key, with a token
// Environment: ROUNDS, SECONDS, CONNECTIONS, CASES (A,B,…), DATABASE_URL (else PostgreSQL is started for the run)
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { register } from 'tsx/esm/api'
import { build, outdated } from '../tools/build.mjs'
import { createToken } from './baselines/tokens.mjs'
import { measure, pinned, residentMemory, startBaseline } from './processes.mjs'
import { buildWorkspace, startProduct } from './product.mjs'
import { compare, printTable } from './report.mjs'

const rounds = Number(process.env.ROUNDS ?? 3)
const seconds = Number(process.env.SECONDS ?? 4)
const connections = Number(process.env.CONNECTIONS ?? 32)
const rows = 100_000
const databaseConnections = 10
const chosen = new Set((process.env.CASES ?? 'A,B,B1,D').split(','))

const folder = mkdtempSync(join(tmpdir(), 'stackwright-bench-'))
const closing = [() => rmSync(folder, { recursive: true, force: true })]
const file = (name) => new URL(name, import.meta.url).pathname

/** As many different broken tokens as no cache keeps. */
const forgeries = (token) =>
  Array.from({ length: 20_000 }, () => token.slice(0, -22) + randomBytes(16).toString('base64url'))

function request(prefix, path, token) {
  const authorization = token ? `Authorization: Bearer ${token}\r\n` : ''
  return `GET ${prefix}/${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n${authorization}\r\n`
}

function cases({ prefix, token }) {
  const ids = Array.from({ length: 5_000 }, () => 1 + Math.floor(Math.random() * rows))
  return {
    A: { expectedStatus: 200, requests: [request(prefix, 'random')] },
    B: { expectedStatus: 200, requests: [request(prefix, 'secure/random', token)] },
    B1: {
      expectedStatus: 401,
      requests: forgeries(token).map((forged) => request(prefix, 'secure/random', forged)),
    },
    D: { expectedStatus: 200, requests: ids.map((id) => request(prefix, `items/${id}`, token)) },
  }
}

async function startDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  register()
  const { startEmbeddedPostgres } = await import('../apps/server/src/postgres/embedded-postgres.ts')
  const directory = join(folder, 'postgres')
  const server = await startEmbeddedPostgres({ directory, password: 'bench', log: () => {} })
  closing.unshift(() => server.stop())
  return server.url
}

/** Each round begins with another server, so that none always follows the same one. */
const turned = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)]

async function run() {
  await build(outdated())
  const databaseUrl = await startDatabase()
  const data = join(folder, 'data')
  const first = await startProduct(data, databaseUrl)
  await first.stop()
  const product = await startProduct(data, databaseUrl)
  closing.unshift(() => product.stop())
  await delay(3_000)
  const figures = {
    startMilliseconds: Math.round(product.startMilliseconds),
    idleMegabytes: residentMemory(product.pid),
  }
  const workspace = await buildWorkspace(product.address, databaseUrl, rows)

  const secret = randomBytes(32).toString('base64url')
  const token = await createToken(secret, { table: 'user', id: 1, extras: { role: 'admin' } })
  const environment = {
    SECRET: secret,
    DATABASE_URL: databaseUrl,
    SCHEMA: workspace.schema,
    CONNECTIONS: String(databaseConnections),
  }
  const servers = { product: { port: product.port, pid: product.pid, cases: cases(workspace) } }
  for (const name of ['raw', 'express']) {
    const baseline = await startBaseline(file(`baselines/${name}.mjs`), environment)
    closing.unshift(baseline.stop)
    servers[name] = { port: baseline.port, pid: baseline.pid, cases: cases({ prefix: '', token }) }
  }

  const measured = []
  for (let round = 1; round <= rounds; round++)
    for (const name of ['A', 'B', 'B1', 'D'].filter((each) => chosen.has(each)))
      for (const [server, { port, pid, cases }] of turned(Object.entries(servers), round)) {
        const warmUpSeconds = round === 1 ? 2 : 0.5
        const figure = await measure({ port, connections, warmUpSeconds, seconds, ...cases[name] }, pid)
        measured.push({ round, case: name, server, ...figure })
      }
  const busyMegabytes = residentMemory(product.pid)
  const results = compare(measured)
  printTable(results, { ...figures, busyMegabytes })
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, pinned }
  const report = {
    date: new Date().toISOString(),
    machine,
    rounds,
    seconds,
    connections,
    ...figures,
    busyMegabytes,
    results,
    measured,
  }
  mkdirSync(file('results'), { recursive: true })
  writeFileSync(file(`results/${report.date.slice(0, 10)}.json`), `${JSON.stringify(report, null, 2)}\n`)
}

try {
  await run()
} finally {
  for (const close of closing) await close()
}

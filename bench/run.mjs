// `npm run bench`: hand-written servers against the product, in one run and in turn, on the same PostgreSQL and the same rows,
// server and load on cores of their own. Prints and keeps requests per second, latencies and ratios, the median of the rounds.
//
// What is measured: cases.mjs; the product's endpoints: product/endpoints.mjs; the same by hand: baselines/.
// Environment: ROUNDS, SECONDS, CONNECTIONS, CASES (A,B,…), SERVERS (product,raw,express), PROFILE (a folder
// for profiles of the servers), DATABASE_URL (else PostgreSQL is started for the run)
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { register } from 'tsx/esm/api'
import { build, outdated } from '../tools/build.mjs'
import { createIssuer } from './baselines/tokens.mjs'
import { cases } from './cases.mjs'
import { measureCompiling } from './compile.mjs'
import { measure, pinned, residentMemory, startBaseline } from './processes.mjs'
import { startProduct } from './product/start.mjs'
import { buildWorkspace } from './product/workspace.mjs'
import { compare, printCompiling, printTable, printTexts } from './report.mjs'
import { measureTexts } from './texts.mjs'

const rounds = Number(process.env.ROUNDS ?? 3)
const seconds = Number(process.env.SECONDS ?? 4)
const connections = Number(process.env.CONNECTIONS ?? 32)
const databaseConnections = 10
const chosen = process.env.CASES?.split(',')
const chosenServers = process.env.SERVERS?.split(',')

const folder = mkdtempSync(join(tmpdir(), 'stackwright-bench-'))
const closing = [() => rmSync(folder, { recursive: true, force: true })]
const file = (name) => new URL(name, import.meta.url).pathname

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
  const workspace = await buildWorkspace(product.address, databaseUrl)

  const secret = randomBytes(32).toString('base64url')
  const issue = await createIssuer(secret)
  const token = await issue({ table: 'user', id: 1, extras: { role: 'admin' } })
  const environment = {
    SECRET: secret,
    DATABASE_URL: databaseUrl,
    SCHEMA: workspace.schema,
    CONNECTIONS: String(databaseConnections),
  }
  const servers = { product: { port: product.port, pid: product.pid, context: workspace } }
  for (const name of ['raw', 'express'].filter((each) => chosenServers?.includes(each) ?? true)) {
    const baseline = await startBaseline(file(`baselines/${name}.mjs`), environment)
    closing.unshift(baseline.stop)
    servers[name] = { port: baseline.port, pid: baseline.pid, context: { ...workspace, prefix: '', token } }
  }

  const measured = []
  for (let round = 1; round <= rounds; round++)
    for (const each of cases.filter(({ name }) => chosen?.includes(name) ?? true)) {
      const { name, requests, expectedStatus = 200, servers: only = Object.keys(servers) } = each
      for (const [server, { port, pid, context }] of turned(Object.entries(servers), round)) {
        if (!only.includes(server)) continue
        const warmUpSeconds = round === 1 ? 2 : 0.5
        const load = { port, connections, warmUpSeconds, seconds, expectedStatus, requests: requests(context) }
        measured.push({ round, case: name, server, ...(await measure(load, pid)) })
      }
    }
  const busyMegabytes = residentMemory(product.pid)
  const results = compare(measured)
  printTable(results, { ...figures, busyMegabytes })
  const compiling = await measureCompiling()
  printCompiling(compiling)
  const texts = await measureTexts()
  printTexts(texts)
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, pinned }
  const report = {
    date: new Date().toISOString(),
    machine,
    rounds,
    seconds,
    connections,
    ...figures,
    busyMegabytes,
    compiling,
    texts,
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

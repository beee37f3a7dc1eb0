import { randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenKey, createTokens, hashPassword, type TokenKey, verifyPassword } from '@stackwright/auth'
import type { Limits } from '@stackwright/contract'
import { createHttp, readAllowedHosts } from '@stackwright/http'
import {
  type Document,
  databaseUnavailable,
  type Host,
  type ObjectValue,
  parseDocument,
  type Step,
} from '@stackwright/language'
import { createSandbox } from '@stackwright/sandbox'
import { pino } from 'pino'
import { createTestVaults } from '../files/test-vaults.ts'
import { library } from '../library.ts'
import { noPlaces } from '../places/open-places.ts'
import type { Ceilings } from '../runtime/run-settings.ts'
import { createRuntime, type Runtime } from '../runtime/runtime.ts'
import type { RunRecord } from '../runtime/runtime-options.ts'

export const testWorkspace = 'a3b1c5d0-0000-4000-8000-000000000001'
export const otherWorkspace = 'a3b1c5d0-0000-4000-8000-000000000002'

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly bytes: Buffer
  readonly body: unknown
}

export interface RequestOptions {
  readonly method?: string
  readonly headers?: Record<string, string | string[]>
  readonly body?: string | Buffer
}

export interface TestRuntime {
  readonly runtime: Runtime
  readonly port: number
  readonly records: RunRecord[]
  /** Lines of the log, as JSON. */
  readonly logged: Record<string, unknown>[]
  /** Moves the clock of the tokens. */
  readonly clock: { now: number }
  send(path: string, options?: RequestOptions): Promise<Reply>
  close(): Promise<void>
}

export interface TestRuntimeOptions {
  readonly database?: Host['database']
  readonly passwords?: Host['passwords']
  readonly places?: Host['places']
  readonly ceilings?: Ceilings
  readonly limits?: Limits
  readonly environment?: ObjectValue
  readonly allowedHosts?: string
}

const noDatabase: Host['database'] = {
  inTransaction: false,
  query: () => Promise.reject(databaseUnavailable({})),
  stream: () => {
    throw databaseUnavailable({})
  },
  transaction: () => Promise.reject(databaseUnavailable({})),
}

/** A document from its essentials. */
export function makeDocument(essentials: Record<string, unknown>): Document {
  return parseDocument({ id: randomUUID(), ...essentials })
}

/** A step from its essentials. */
export function makeStep(name: string, args: Step['arguments'], more: Partial<Step> = {}): Step {
  return { id: randomUUID().slice(0, 8), function: name, arguments: args, ...more }
}

/** The runtime behind a real HTTP server, with the real library; without a database unless one is handed in. */
export async function serveDocuments(
  documents: Readonly<Record<string, readonly Document[]>>,
  options: TestRuntimeOptions = {},
): Promise<TestRuntime> {
  const records: RunRecord[] = []
  const logged: Record<string, unknown>[] = []
  const clock = { now: Date.now() }
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  const http = createHttp({ log, allowed: readAllowedHosts(options.allowedHosts ?? '') })
  const sandbox = createSandbox({ log, threads: 1 })
  const runtime = createRuntime({
    library,
    log,
    http,
    sandbox,
    files: createTestVaults(),
    places: options.places ?? noPlaces,
    databases: () => options.database ?? noDatabase,
    tokens: createTokens({ keys: memoryKeys(), now: () => clock.now }),
    passwords: options.passwords ?? { hash: hashPassword, verify: verifyPassword },
    recordRun: (record) => void records.push(record),
    ...(options.ceilings && { ceilings: options.ceilings }),
  })
  const { limits, environment } = options
  for (const [id, each] of Object.entries(documents))
    runtime.setWorkspace({
      id,
      documents: each.map((document) => ({ document, revisionId: 1, hash: document.id })),
      ...(limits && { limits }),
      ...(environment && { environment }),
    })
  const server = createServer(runtime.handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    runtime,
    port,
    records,
    logged,
    clock,
    send: (path, options) => sendRequest(port, path, options),
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await Promise.all([http.close(), sandbox.close()])
    },
  }
}

function memoryKeys() {
  const keys = new Map<string, TokenKey>()
  return {
    current(workspace: string) {
      const key = keys.get(workspace) ?? createTokenKey()
      keys.set(workspace, key)
      return key
    },
    find: (workspace: string, id: string) => (keys.get(workspace)?.id === id ? keys.get(workspace) : undefined),
  }
}

/** Sends a request as it is given: the path is not normalised, headers may come twice. */
export function sendRequest(port: number, path: string, options: RequestOptions = {}): Promise<Reply> {
  const { method = 'GET', headers = {}, body } = options
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const text = bytes.toString()
        const json = response.headers['content-type']?.startsWith('application/json') && text !== ''
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          bytes,
          body: json ? JSON.parse(text) : text,
        })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

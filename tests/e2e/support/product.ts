import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface Product {
  readonly url: string
  /** The one-time link that a first start prints; undefined once there is an owner. */
  readonly setupLink: string | undefined
  readonly process: ChildProcess
  /** All that was printed so far. */
  output(): string
  stop(): Promise<number | null>
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port to be had')
  return address.port
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'stackwright-e2e-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Starts the product as README's command does and waits until it serves. */
export async function startProduct(environment: Record<string, string>): Promise<Product> {
  const port = environment.PORT ?? String(await freePort())
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'warn', ...environment, PORT: port },
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let ended = false
  exited.then(() => {
    ended = true
  })
  for (;;) {
    if (ended) throw new Error(`The product ended before it served:\n${output}`)
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready && output.includes(`ready at ${url}`)) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    setupLink: /http:\/\/\S+\/setup\S*/.exec(output)?.[0],
    process: child,
    output: () => output,
    stop: () => {
      child.kill('SIGTERM')
      return exited
    },
  }
}

/** Starts what is expected to refuse, and gives its exit code and words. */
export async function startRefused(
  environment: Record<string, string>,
  /** Whose process it is, where the tests may choose. */
  uid?: number,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...environment },
    uid,
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearTimeout(timer)
  return { code, output }
}

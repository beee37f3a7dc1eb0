// The product under measurement, started as users start it.
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { profiling, spawnNode, stop } from '../processes.mjs'

/** Who owns the platform. */
export const owner = { email: 'bench@example.com', password: 'a long enough password' }
const start = new URL('../../tools/start.mjs', import.meta.url).pathname

/** Starts the product on a free port and waits until it serves; tells how long that took. */
export async function startProduct(dataDirectory, databaseUrl) {
  const port = await freePort()
  const began = performance.now()
  const child = spawnNode(0, [...profiling(), start], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDirectory,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      OWNER_EMAIL: owner.email,
      OWNER_PASSWORD: owner.password,
      LOG_LEVEL: 'warn',
    },
  })
  const address = `http://127.0.0.1:${port}`
  await ready(address, child)
  return { port, address, pid: child.pid, startMilliseconds: performance.now() - began, stop: () => stop(child) }
}

async function ready(address, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
    const answer = await fetch(`${address}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await delay(10)
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

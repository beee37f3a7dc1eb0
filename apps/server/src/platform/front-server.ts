import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { StartFailure } from '../config/start-failure.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

export interface FrontServer {
  readonly port: number
  /** Gives requests to those who can answer them; until then they are told to come back. */
  serve(listeners: { runtime: Listener; others: Listener }): void
  /** Takes no new requests and waits for those under way, for a while. */
  close(patienceMilliseconds: number): Promise<void>
}

/** Endpoints get their requests at once, without anything between; they begin with this. */
const runtimePrefix = '/api:'

/**
 * The HTTP server. It listens before anything else is ready: whoever watches it sees that it is alive, and a taken port is
 * found before work is done.
 *
 * @throws StartFailure when the port cannot be had
 */
export async function listen(options: { host: string; port: number }): Promise<FrontServer> {
  let listeners: { runtime: Listener; others: Listener } | undefined
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    if (listeners && url.startsWith(runtimePrefix)) return listeners.runtime(request, response)
    if (isPath(url, '/healthz')) return answer(response, 200, { status: 'alive' })
    if (isPath(url, '/readyz')) return listeners ? answer(response, 200, { status: 'ready' }) : refuse(response)
    if (!listeners) return refuse(response)
    listeners.others(request, response)
  })
  server.keepAliveTimeout = 65_000
  await startListening(server, options)
  return {
    port: (server.address() as AddressInfo).port,
    serve(ready) {
      listeners = ready
    },
    close: (patience) => drain(server, patience),
  }
}

const isPath = (url: string, path: string) => url === path || url.startsWith(`${path}?`)

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body))
}

function refuse(response: ServerResponse): void {
  response.setHeader('Retry-After', '1')
  answer(response, 503, { code: 'ERROR_CODE_UNAVAILABLE', message: 'The server is starting.', payload: '' })
}

async function startListening(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, resolve)
  })
  server.removeAllListeners('error')
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartFailure(`Port ${port} is taken by another program: stop that, or choose another with PORT.`)
    case 'EACCES':
      return new StartFailure(`Port ${port} is not allowed for this user: choose one above 1023 with PORT.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartFailure(`HOST is ${host}, which is no address of this machine.`)
    default:
      return error
  }
}

async function drain(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const end = Date.now() + patience
  // A connection becomes idle only when its request is answered, which may be long after the server stopped to listen.
  while (Date.now() < end) {
    server.closeIdleConnections()
    if (await Promise.race([closed.then(() => true), delay(50, false)])) return
  }
  server.closeAllConnections()
  await closed
}

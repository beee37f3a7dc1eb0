import type { ErrorBody, RouteDefinition } from '@stackwright/contract'
import { parseJson, stringifyJson } from '@stackwright/language'
import type { z } from 'zod'

type Parts<Route extends RouteDefinition> = {
  readonly params?: z.input<Route['params']>
  readonly query?: z.input<Route['query']>
  readonly body?: z.input<Route['body']>
}

export interface TestClient {
  /** The answer to a route of the contract; throws when it is no success. */
  call<Route extends RouteDefinition>(route: Route, parts?: Parts<Route>): Promise<z.output<Route['response']>>
  /** Status and error of a call that is to fail. */
  fail<Route extends RouteDefinition>(route: Route, parts?: Parts<Route>): Promise<ErrorBody & { status: number }>
  /** Any request, with this client's cookie. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  cookie: string
}

/** A browser as far as the platform API can tell: keeps its cookie and says that it is on our own pages. */
export function createTestClient(url: () => string): TestClient {
  const client: TestClient = {
    cookie: '',
    async fetch(path, init = {}) {
      const headers = new Headers(init.headers)
      if (client.cookie) headers.set('cookie', client.cookie)
      const response = await fetch(url() + path, { ...init, headers })
      const [cookie] = response.headers.getSetCookie()
      if (cookie) client.cookie = cookie.split(';')[0] ?? ''
      return response
    },
    async call(route, parts) {
      const response = await send(client, route, parts)
      const text = await response.text()
      if (!response.ok) throw new Error(`${route.method} ${route.path} answered ${response.status}: ${text}`)
      return route.response.parse(parseJson(text)) as never
    },
    async fail(route, parts) {
      const response = await send(client, route, parts)
      return { status: response.status, ...((await response.json()) as ErrorBody) }
    },
  }
  return client
}

function send(client: TestClient, route: RouteDefinition, parts: Parts<RouteDefinition> = {}): Promise<Response> {
  const params = (parts.params ?? {}) as Record<string, unknown>
  const query = new URLSearchParams((parts.query ?? {}) as Record<string, string>)
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  return client.fetch(`/platform${path}${query.size > 0 ? `?${query}` : ''}`, {
    method: route.method,
    ...(route.method !== 'GET' && {
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: stringifyJson((parts.body ?? {}) as never),
    }),
  })
}

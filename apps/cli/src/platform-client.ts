import { type ErrorBody, listWorkspaces, type RouteDefinition, signIn } from '@stackwright/contract'
import { parseJson, stringifyJson, type Value } from '@stackwright/language'
import type { z } from 'zod'
import { Complaint } from './complaint.ts'

type Parts<Route extends RouteDefinition> = {
  readonly params?: z.input<Route['params']>
  readonly body?: z.input<Route['body']>
}

export interface PlatformClient {
  /** @throws Complaint with what the server says when it refuses */
  call<Route extends RouteDefinition>(route: Route, parts?: Parts<Route>): Promise<z.output<Route['response']>>
  /** @throws Complaint naming those that there are */
  findWorkspace(wanted: string): Promise<{ id: string; name: string }>
}

export interface Connection {
  readonly url: string
  readonly token: string | undefined
  readonly email: string | undefined
  readonly password: string | undefined
}

/** Speaks the platform API of a running server, with a token or as somebody with an account. */
export async function connect({ url, token, email, password }: Connection): Promise<PlatformClient> {
  if (!URL.canParse(url)) throw new Complaint(`${url} is not an address, such as http://localhost:8080.`)
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  const send = async (route: RouteDefinition, parts: Parts<RouteDefinition> = {}) => {
    const params = (parts.params ?? {}) as Record<string, unknown>
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
    const init = {
      method: route.method,
      headers,
      ...(route.method !== 'GET' && { body: stringifyJson((parts.body ?? {}) as Value) }),
    }
    return fetch(`${url.replace(/\/+$/, '')}/platform${path}`, init).catch((error: Error) => {
      throw new Complaint(`${url} does not answer: ${(error.cause as Error | undefined)?.message ?? error.message}.`)
    })
  }
  const client: PlatformClient = {
    async call(route, parts) {
      const response = await send(route, parts)
      const text = await response.text()
      if (!response.ok) throw new Complaint(messageOf(text) ?? `${url} answered ${response.status}.`)
      return route.response.parse(parseJson(text)) as never
    },
    async findWorkspace(wanted) {
      const { workspaces } = await client.call(listWorkspaces)
      const found =
        workspaces.find(({ id, slug }) => id === wanted || slug === wanted) ??
        workspaces.find(({ name }) => name === wanted)
      if (found) return found
      const names = workspaces.map(({ name }) => name).join(', ')
      throw new Complaint(
        `There is no workspace ${wanted}. ${names ? `There are: ${names}.` : 'There is none at all.'}`,
      )
    },
  }
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  else if (email !== undefined && password !== undefined) {
    const response = await send(signIn, { body: { email, password } as never })
    if (!response.ok) throw new Complaint(messageOf(await response.text()) ?? `${url} answered ${response.status}.`)
    headers.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  } else throw new Complaint('Say who you are: --token <token>, or --email and --password.')
  return client
}

function messageOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as ErrorBody).message
  } catch {
    return undefined
  }
}

import type { ServerResponse } from 'node:http'
import type { Account, RouteDefinition } from '@stackwright/contract'
import type { z } from 'zod'
import type { WebRequest } from './web-request.ts'

/** What a handler gets once the request has passed the checks of its route. */
export interface PlatformRequest<Route extends RouteDefinition = RouteDefinition> {
  readonly params: z.output<Route['params']>
  readonly query: z.output<Route['query']>
  readonly body: z.output<Route['body']>
  /** Who calls. Reading it in a public route is a bug: nobody need be signed in there. */
  readonly account: Account
  /** For routes of a workspace: what the caller is there. */
  readonly role: Role
  /** The only workspace that there is for a caller with a token. */
  readonly scope: string | undefined
  readonly http: { readonly request: WebRequest; readonly response: ServerResponse }
}

export type Role = 'viewer' | 'developer' | 'owner'

export interface RouteHandler {
  readonly route: RouteDefinition
  readonly run: (request: PlatformRequest) => Promise<unknown>
}

/** Joins a route of the contract and the code that serves it. */
export function handle<Route extends RouteDefinition>(
  route: Route,
  run: (request: PlatformRequest<Route>) => Promise<z.input<Route['response']>>,
): RouteHandler {
  return { route, run: run as unknown as RouteHandler['run'] }
}

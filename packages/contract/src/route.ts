import { z } from 'zod'

export interface RouteDefinition<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /platform, with Express's `:name` for parameters. */
  readonly path: string
  /** Who may call: anyone, anyone signed in, or a member of the workspace with at least this role. */
  readonly access: 'public' | 'account' | 'viewer' | 'developer' | 'owner'
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** Bytes that a body may have where that is not the usual limit. */
  readonly bodyLimit?: number | undefined
  /** The body is a file, sent as application/octet-stream, and no JSON. */
  readonly upload?: boolean | undefined
  readonly response: Response
}

const nothing = z.strictObject({})

/** Declares one route of the platform API; the server mounts it and the studio calls it from the same object. */
export function defineRoute<
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = typeof nothing,
  Response extends z.ZodType = z.ZodType,
>(route: {
  method: RouteDefinition['method']
  path: string
  access: RouteDefinition['access']
  params?: Params
  query?: Query
  body?: Body
  bodyLimit?: number
  upload?: boolean
  response: Response
}): RouteDefinition<Params, Query, Body, Response> {
  return { params: nothing as never, query: nothing as never, body: nothing as never, ...route }
}

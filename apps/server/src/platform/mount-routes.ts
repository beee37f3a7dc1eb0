import type { ServerResponse } from 'node:http'
import type { RouteDefinition } from '@stackwright/contract'
import { Router } from 'express'
import type { z } from 'zod'
import { type AccessServices, authorize } from './access.ts'
import { notBytes, notFound, requestInvalid } from './failures.ts'
import { readBody } from './read-body.ts'
import type { PlatformRequest, RouteHandler } from './route-handler.ts'
import { isUnsafe, refuseCrossSite } from './same-origin.ts'
import { queryOf, type WebRequest } from './web-request.ts'
import { answerJson } from './web-response.ts'

/**
 * Mounts the routes of the contract. Each request takes the same way: where it comes from, who sends it, whether it has the
 * declared shape, and only then the handler.
 */
export function mountRoutes(handlers: readonly RouteHandler[], services: AccessServices): Router {
  const router = Router({ caseSensitive: true, strict: true })
  for (const { route, run } of handlers) {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
    router[method](route.path, async (given: unknown, response: ServerResponse) => {
      const request = given as WebRequest
      response.setHeader('Cache-Control', 'no-store')
      refuseCrossSite(request)
      const caller = await authorize(route, request, response, services)
      const params = read(route.params, request.params, '')
      const body = isUnsafe(request) ? read(route.body, await bodyOf(route, request), '') : {}
      const query = read(route.query, queryOf(request), '')
      const result = await run({
        params,
        query,
        body,
        get account() {
          return caller.account ?? missing(route)
        },
        get role() {
          return caller.role ?? missing(route)
        },
        scope: caller.scope,
        http: { request, response },
      } as PlatformRequest)
      // A handler whose answer is the same for everybody has sent it by itself.
      if (!response.writableEnded) answerJson(response, 200, result)
    })
  }
  router.use(() => {
    throw notFound({ what: 'route of the platform API' })
  })
  return router
}

/** A file is left to the handler, who reads it as it comes. */
async function bodyOf({ upload, bodyLimit }: RouteDefinition, request: WebRequest): Promise<unknown> {
  if (!upload) return readBody(request, bodyLimit)
  if (request.headers['content-type'] !== 'application/octet-stream') throw notBytes({})
  return {}
}

function read(schema: z.ZodType, value: unknown, name: string): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw requestInvalid({
    place: [name, ...(issue?.path ?? [])].filter((part) => part !== '').join('.'),
    reason: issue?.message ?? 'it is not as declared',
  })
}

function missing(route: RouteDefinition): never {
  throw new Error(`${route.method} ${route.path} asks who calls, but its access is ${route.access}`)
}

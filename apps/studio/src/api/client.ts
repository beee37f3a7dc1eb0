import type { RouteDefinition } from '@stackwright/contract'
import { parseJson, stringifyJson, type Value } from '@stackwright/language'
import type { z } from 'zod'
import { ApiError } from './api-error.ts'

type Part<Name extends string, Schema extends z.ZodType> =
  Record<never, never> extends z.input<Schema>
    ? { [Key in Name]?: z.input<Schema> }
    : { [Key in Name]: z.input<Schema> }

export type CallRequest<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B> & {
    signal?: AbortSignal | undefined
    /** For routes that take a file. */
    upload?: Blob | undefined
  }

function address(path: string, params: Record<string, unknown>, query: Record<string, unknown>): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  return `/platform${filled}${search.size > 0 ? `?${search}` : ''}`
}

/** Calls one route of the platform API; throws ApiError for everything but a success. */
export async function call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: RouteDefinition<P, Q, B, R>,
  request: CallRequest<P, Q, B>,
): Promise<z.output<R>> {
  const {
    params = {},
    query = {},
    body,
    signal,
    upload,
  } = request as {
    params?: Record<string, unknown>
    query?: Record<string, unknown>
    body?: unknown
    signal?: AbortSignal
    upload?: Blob
  }
  let response: Response
  try {
    response = await fetch(address(route.path, params, query), {
      method: route.method,
      credentials: 'same-origin',
      ...(route.method !== 'GET' && {
        headers: { 'content-type': upload ? 'application/octet-stream' : 'application/json' },
        body: upload ?? stringifyJson((body ?? {}) as Value),
      }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError(0, 'ERROR_CODE_UNREACHABLE', 'The server does not answer. Check that it is running.')
  }
  const text = await response.text()
  let json: unknown
  try {
    json = text === '' ? null : parseJson(text)
  } catch {
    throw new ApiError(response.status, 'ERROR_CODE_UNREADABLE', `The server answered ${response.status} with no JSON.`)
  }
  if (response.ok) return json as z.output<R>
  const { code, message, payload } = (json ?? {}) as { code?: string; message?: string; payload?: unknown }
  throw new ApiError(
    response.status,
    code ?? 'ERROR_UNKNOWN',
    message ?? `The server answered ${response.status}.`,
    payload,
  )
}

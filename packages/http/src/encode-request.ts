import { unescape as decodePart } from 'node:querystring'
import {
  argumentOutOfRange,
  argumentWrongType,
  describeType,
  type HttpRequest,
  isObject,
  stringifyJson,
  toText,
  type Value,
} from '@stackwright/language'
import { flatten } from './flatten.ts'
import { type Headers, readHeaders } from './read-headers.ts'

/** A request as it goes out. */
export interface OutgoingRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Headers
  /** A list of names and texts goes out as multipart form data. */
  readonly body: string | readonly (readonly [name: string, text: string])[] | null
}

const withoutBody = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Puts the parameters where the method and the Content-Type want them. */
export function encodeRequest({ url: text, method, headers: lines, params }: HttpRequest): OutgoingRequest {
  if (!methods.has(method))
    throw argumentOutOfRange({ name: 'method', reason: `must be one of ${[...methods].join(', ')}.` })
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url) throw argumentOutOfRange({ name: 'url', reason: 'must be an address such as https://example.org/path.' })
  const headers = readHeaders(lines)
  takeCredentials(url, headers)
  url.hash = ''
  if (!headers.has('accept-encoding')) headers.set('accept-encoding', 'gzip, deflate, br')
  if (!headers.has('user-agent')) headers.set('user-agent', 'Stackwright')
  if (!headers.has('accept')) headers.set('accept', '*/*')
  if (withoutBody.has(method)) {
    addQuery(url, params)
    return { url, method, headers, body: null }
  }
  return { url, method, headers, body: encodeBody(params, headers) }
}

/** `user:password@` of an address is what Authorization is for. */
function takeCredentials(url: URL, headers: Headers): void {
  const { username, password } = url
  if (username === '' && password === '') return
  url.username = ''
  url.password = ''
  // A percent sign that encodes nothing stands for itself.
  const credentials = `${decodePart(username)}:${decodePart(password)}`
  if (!headers.has('authorization'))
    headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`)
}

function addQuery(url: URL, params: Value): void {
  if (params === null || params === '') return
  if (typeof params === 'string') {
    const text = params.replace(/^\?/, '')
    url.search = url.search === '' ? text : `${url.search}&${text}`
    return
  }
  if (!isContainer(params))
    throw argumentWrongType({ name: 'params', expected: 'an object for this method', got: describeType(params) })
  for (const [name, value] of flatten(params)) url.searchParams.append(name, value)
}

/** JSON unless the headers say otherwise; a text goes out as it is. */
function encodeBody(params: Value, headers: Headers): OutgoingRequest['body'] {
  if (params === null) return null
  const type = (headers.get('content-type') ?? '').toLowerCase()
  if (typeof params === 'string') {
    if (type === '') headers.set('content-type', 'text/plain; charset=utf-8')
    return params
  }
  if (isContainer(params) && type.startsWith('application/x-www-form-urlencoded'))
    return new URLSearchParams(flatten(params)).toString()
  if (isContainer(params) && type.startsWith('multipart/form-data')) {
    // The boundary is chosen by whoever writes the body.
    headers.delete('content-type')
    return flatten(params)
  }
  if (type === '') headers.set('content-type', 'application/json')
  return type === '' || type.includes('json') || isContainer(params) ? stringifyJson(params) : toText(params)
}

const isContainer = (value: Value): boolean => Array.isArray(value) || isObject(value)

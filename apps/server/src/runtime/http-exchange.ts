import { argumentOutOfRange, type Exchange, type ObjectValue } from '@stackwright/language'
import type { Spooled } from '../files/spool.ts'

const none = new Uint8Array()
/** Told by the connection and the body; a program that sets them would break the answer. */
const ours = new Set(['connection', 'content-length', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'])
/** The studio's own cookie, also as a value without a name, which is sent back just so: a program's answers come from the same host. */
const studioCookie = /^[\s=]*(__(host|secure)-)?stackwright/i

/** The request at hand as programs see it, and what they say of its answer. */
export class HttpExchange implements Exchange {
  input: ObjectValue = {}
  mediaType = ''
  /** Files that came with it, to be closed when nobody needs them any more. */
  uploads: readonly Spooled[] | undefined
  status = 200
  /** Names in small letters, with their values in order. */
  headers: Map<string, readonly string[]> | undefined
  #body: Uint8Array = none
  #isBodyRead = false

  get body(): Uint8Array {
    this.#isBodyRead = true
    return this.#body
  }

  set body(body: Uint8Array) {
    this.#body = body
  }

  /** The body, when the program has looked at it: a recording needs it only then. */
  get readBody(): Uint8Array | null {
    return this.#isBodyRead ? this.#body : null
  }

  setStatus(status: number): void {
    if (!Number.isInteger(status) || status < 200 || status > 599)
      throw argumentOutOfRange({ name: 'value', reason: 'must have a status from 200 to 599.' })
    this.status = status
  }

  setHeader(name: string, value: string, duplicates: 'replace' | 'append'): void {
    const key = name.toLowerCase()
    const refused = refuse(key, value)
    if (refused) throw argumentOutOfRange({ name: 'value', reason: refused })
    this.headers ??= new Map()
    this.headers.set(key, duplicates === 'append' ? [...(this.headers.get(key) ?? []), value] : [value])
  }
}

function refuse(name: string, value: string): string | undefined {
  if (ours.has(name)) return `cannot be ${name}: the server sets it.`
  if (name === 'set-cookie' && studioCookie.test(value)) return 'cannot be a cookie of the studio.'
  return undefined
}

/** Whether an answer of this status has no body. */
export const isBodyless = (status: number): boolean => status === 204 || status === 205 || status === 304

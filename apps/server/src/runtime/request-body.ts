import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { bodyNotForm, bodyNotJson, bodyTooLarge, mediaTypeUnsupported, type ObjectValue } from '@stackwright/language'
import type { HttpExchange } from './http-exchange.ts'
import { readJsonBody } from './json-body.ts'
import { type MultipartOptions, readMultipart } from './multipart-body.ts'
import { readPairs, type TextInputs } from './text-inputs.ts'

/** The client went away: there is nobody to answer. */
export class ClientGone extends Error {}

export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return (length !== undefined && length !== '0') || headers['transfer-encoding'] !== undefined
}

export interface BodyOptions extends MultipartOptions {
  /** Turns texts of a form into what their declarations ask for. */
  readonly completeTexts: (inputs: TextInputs) => ObjectValue
}

/** Reads a body to its end and by its media type: JSON, a form, or multipart form data. */
export async function readBody(
  request: IncomingMessage,
  options: BodyOptions,
  exchange: Pick<HttpExchange, 'body' | 'mediaType' | 'uploads'>,
): Promise<ObjectValue> {
  const { completeTexts, maxBody } = options
  const type = readMediaType(request)
  exchange.mediaType = mediaTypes[type]
  if (type === 'multipart' && options.files.size > 0) return completeTexts(await readUpload(request, options, exchange))
  const body = await collect(request, maxBody)
  exchange.body = body
  if (body.length === 0) return {}
  if (type === 'json') return readJsonBody(readText(body, bodyNotJson))
  if (type === 'form') return completeTexts(readPairs(readText(body, bodyNotForm)))
  const { inputs } = await readMultipart(Readable.from([body]), request.headers['content-type'] ?? '', options)
  return completeTexts(inputs)
}

/** A body with files is read as it comes, and nowhere as a whole. */
async function readUpload(
  request: IncomingMessage,
  options: BodyOptions,
  exchange: Pick<HttpExchange, 'uploads'>,
): Promise<TextInputs> {
  const limit = options.maxBody + options.maxUpload
  if (Number(request.headers['content-length'] ?? 0) > limit) throw bodyTooLarge({ limit })
  try {
    const { inputs, uploads } = await readMultipart(request, request.headers['content-type'] ?? '', options)
    exchange.uploads = uploads
    return inputs
  } catch (error) {
    throw request.destroyed && !request.complete ? new ClientGone() : error
  }
}

const mediaTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
}

/** Decided by the headers alone, before the first byte is read. */
function readMediaType(request: IncomingMessage): 'json' | 'form' | 'multipart' {
  const header = request.headers['content-type'] ?? ''
  const [name = '', ...parameters] = header.toLowerCase().split(';')
  const charset = parameters.find((parameter) => parameter.trim().startsWith('charset='))
  const encoding = request.headers['content-encoding'] ?? 'identity'
  const type = name.trim()
  if (encoding !== 'identity') throw mediaTypeUnsupported({ type: `${type} (${encoding})` })
  if (charset && !/charset="?(utf-?8|us-ascii)"?\s*$/.test(charset)) throw mediaTypeUnsupported({ type: header })
  if (repeats(request, 'content-type')) throw mediaTypeUnsupported({ type: 'given twice' })
  if (type === 'application/json' || (type.startsWith('application/') && type.endsWith('+json'))) return 'json'
  if (type === 'application/x-www-form-urlencoded') return 'form'
  if (type === 'multipart/form-data') return 'multipart'
  throw mediaTypeUnsupported({ type: type || 'that is missing' })
}

/** Whether a header came more than once; node keeps only one of some. */
export function repeats({ rawHeaders }: IncomingMessage, name: string): boolean {
  let seen = false
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const header = rawHeaders[index] ?? ''
    if (header.length !== name.length || header.toLowerCase() !== name) continue
    if (seen) return true
    seen = true
  }
  return false
}

function collect(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw bodyTooLarge({ limit: maxBytes })
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) chunks.push(chunk)
      else {
        chunks.length = 0
        reject(bodyTooLarge({ limit: maxBytes }))
      }
    })
    request.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)))
    request.on('error', () => reject(new ClientGone()))
    // Every request closes; an error, and its stack, is made only for one that was not whole.
    request.on('close', () => request.complete || reject(new ClientGone()))
  })
}

function readText(body: Buffer, refuse: typeof bodyNotJson): string {
  if (!isUtf8(body)) throw refuse({ reason: 'it is not text in UTF-8' })
  const text = body.toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

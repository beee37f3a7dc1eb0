import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { httpFailed, limitReached, parseJson, type Value } from '@stackwright/language'

const decoders = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }

/** Reads a body, unpacked, and stops at the limit: neither an endless nor a packed one fills the memory. */
export async function readResponse(
  body: Readable,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  maxBytes: number,
  target: string,
): Promise<Value> {
  const encoding = String(headers['content-encoding'] ?? 'identity')
    .trim()
    .toLowerCase()
  const stream = encoding === 'identity' || encoding === '' ? body : decode(body, encoding, target)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) {
      body.destroy()
      throw limitReached({ limit: 'size of the answer of another server', allowed: `${maxBytes} bytes` })
    }
    chunks.push(chunk)
  }
  return toValue(Buffer.concat(chunks), String(headers['content-type'] ?? ''))
}

function decode(body: Readable, encoding: string, target: string): Readable {
  const create = Object.hasOwn(decoders, encoding) ? decoders[encoding as keyof typeof decoders] : undefined
  if (!create) throw httpFailed({ target, reason: `its answer is packed as ${encoding}, which is not read here.` })
  // Errors of either end come out of the stream that is read.
  return pipeline(body, create({ chunkSize: 65_536 }), () => {})
}

const text =
  /^text\/|[/+](json|xml|javascript|ecmascript|yaml|x-yaml|x-www-form-urlencoded|graphql|x-ndjson|csv|html)\b/

/** JSON as a value, text as text, and everything else in Base64. */
function toValue(bytes: Buffer, contentType: string): Value {
  const type = contentType.toLowerCase()
  if (type !== '' && !text.test(type)) return bytes.toString('base64')
  const content = decoder(type).decode(bytes)
  if (type !== '' && !/[/+]json\b/.test(type)) return content
  if (content === '') return type === '' ? '' : null
  try {
    return parseJson(content)
  } catch {
    return content
  }
}

function decoder(type: string): TextDecoder {
  const charset = /charset="?([^";\s]+)/.exec(type)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

import type { IncomingMessage } from 'node:http'
import { bodyNotJson, bodyTooLarge, nestingDepth, parseJson } from '@stackwright/language'
import { notJson, requestInvalid } from './failures.ts'

export const bodyLimit = 5 * 1024 * 1024
const deepest = 320

/** Reads a JSON body with exact numbers; an empty one reads as {}. */
export async function readBody(request: IncomingMessage, limit = bodyLimit): Promise<unknown> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw notJson({})
  if (Number(request.headers['content-length'] ?? 0) > limit) throw bodyTooLarge({ limit })
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw bodyTooLarge({ limit })
    chunks.push(chunk)
  }
  if (size === 0) return {}
  const value = parse(Buffer.concat(chunks))
  if (nestingDepth(value, deepest) > deepest)
    throw requestInvalid({ place: 'body', reason: `it nests deeper than ${deepest} levels` })
  return value
}

function parse(body: Buffer): unknown {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw bodyNotJson({ reason: error.message })
    throw error
  }
}

import { createHash } from 'node:crypto'
import { type Document, documentInvalid, documentName, parseDocument } from '@stackwright/language'

export interface DocumentContent {
  readonly document: Document
  /** The JSON that is stored. */
  readonly content: string
  /** SHA-256 of the content in hex. */
  readonly hash: string
}

/** In JSON text: an escaped NUL or half of a surrogate pair, which PostgreSQL and UTF-8 cannot hold. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i

/**
 * Reads a received document and writes it down as it will be stored.
 *
 * @throws Failure DOCUMENT.INVALID naming the place of the first mistake
 */
export function receiveDocument(json: unknown): DocumentContent {
  return writeDocument(parseDocument(json))
}

export function writeDocument(document: Document): DocumentContent {
  const content = JSON.stringify(document)
  if (unstorable.test(content))
    throw documentInvalid({
      place: documentName(document),
      reason: 'it has a NUL character or half of a surrogate pair, which cannot be stored',
    })
  return { document, content, hash: createHash('sha256').update(content).digest('hex') }
}

/**
 * Reads what was stored.
 *
 * @throws Failure DOCUMENT.INVALID naming the place, when it was written by a newer version or is damaged
 */
export function readStoredDocument(content: string): Document {
  return parseDocument(readJson(content))
}

function readJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    throw documentInvalid({ place: 'document', reason: 'what is stored is not JSON' })
  }
}

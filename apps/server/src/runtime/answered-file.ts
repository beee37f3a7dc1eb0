import { FileResource, limitReached, type MaybePromise, type Value } from '@stackwright/language'
import { saysOtherType } from './answer.ts'
import type { HttpExchange } from './http-exchange.ts'

/** The content of a file at hand, where a program answers with one and has said what type it is; any other value as it is. */
export function answeredFile(value: Value, exchange: HttpExchange, most: number): MaybePromise<Value | Uint8Array> {
  return exchange.headers && FileResource.isFile(value) && saysOtherType(exchange) ? bytesOf(value, most) : value
}

async function bytesOf(file: FileResource, most: number): Promise<Uint8Array> {
  if (file.size > most) throw limitReached({ limit: 'size of the answer', allowed: `${most} bytes`, adjustable: true })
  const chunks: Uint8Array[] = []
  for await (const chunk of file.content().chunks()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

type Encoding = 'br' | 'gzip'
const compress: Record<Encoding, (content: Buffer) => Promise<Buffer>> = {
  br: (content) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) as Promise<Buffer>,
  gzip: (content) => promisify(gzip)(content, { level: 9 }) as Promise<Buffer>,
}

/** Content that stays the same while the server runs: read and compressed at its first use, kept, and confirmed by its tag. */
export class ConstantContent {
  readonly #read: () => Buffer
  readonly #encoded = new Map<Encoding, Promise<Buffer>>()
  #content: Buffer | undefined
  #tag: string | undefined

  constructor(read: () => Buffer) {
    this.#read = read
  }

  /** Answers with it, or with 304 where the client has it. The type and for how long it may be kept are set before. */
  async send(request: IncomingMessage, response: ServerResponse, compressible: boolean): Promise<void> {
    this.#content ??= this.#read()
    const content = this.#content
    this.#tag ??= `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
    response.setHeader('ETag', this.#tag)
    // A weak tag of the content: the same for every encoding.
    if (request.headers['if-none-match'] === this.#tag) {
      response.writeHead(304).end()
      return
    }
    response.setHeader('Vary', 'Accept-Encoding')
    const encoding = compressible ? acceptedEncoding(request) : 'identity'
    if (encoding === 'identity') {
      response.end(content)
      return
    }
    const encoded = this.#encoded.get(encoding) ?? compress[encoding](content)
    this.#encoded.set(encoding, encoded)
    response.setHeader('Content-Encoding', encoding)
    response.end(await encoded)
  }
}

/** The better of our encodings that the client takes; one it gives the weight 0 it does not take. */
function acceptedEncoding({ headers }: IncomingMessage): Encoding | 'identity' {
  const offered = String(headers['accept-encoding'] ?? '').split(',')
  const takes = (name: string) =>
    offered.some((offer) => {
      const [encoding = '', weight = ''] = offer.toLowerCase().split(';')
      return encoding.trim() === name && !/^\s*q=0(\.0*)?\s*$/.test(weight)
    })
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

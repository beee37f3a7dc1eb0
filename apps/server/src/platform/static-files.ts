import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { setHeaders } from './web-response.ts'

export interface StaticFiles {
  /** Sends the file of that path; false when there is none. */
  send(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest'])

type Encoding = 'br' | 'gzip'
const compress: Record<Encoding, (content: Buffer) => Promise<Buffer>> = {
  br: (content) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) as Promise<Buffer>,
  gzip: (content) => promisify(gzip)(content, { level: 9 }) as Promise<Buffer>,
}

/**
 * Serves the files that are in the folders at the start and no others: no path of a request ever reaches the file system.
 * Each is compressed at its first use and kept.
 */
export function createStaticFiles(options: {
  directory: string
  /** Files whose name carries a hash of their content may be kept for ever. */
  isImmutable?: (path: string) => boolean
  include?: (path: string) => boolean
}): StaticFiles {
  const { directory, isImmutable = () => false, include = () => true } = options
  const files = new Map(
    listFiles(directory)
      .filter(include)
      .map((path) => [path, new StaticFile(join(directory, path))]),
  )
  return {
    async send(path, request, response) {
      const file = files.get(path)
      if (!file) return false
      const extension = extname(path)
      setHeaders(response, {
        'Content-Type': types[extension] ?? 'application/octet-stream',
        'Cache-Control': isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ETag: file.tag,
      })
      // A weak tag of the content: the same for every encoding.
      if (request.headers['if-none-match'] === file.tag) {
        response.writeHead(304).end()
        return true
      }
      response.setHeader('Vary', 'Accept-Encoding')
      const encoding = compressible.has(extension) ? acceptedEncoding(request) : 'identity'
      if (encoding === 'br' || encoding === 'gzip') {
        response.setHeader('Content-Encoding', encoding)
        response.end(await file.encoded(encoding))
      } else response.end(file.content)
      return true
    },
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

class StaticFile {
  readonly #path: string
  readonly #encoded = new Map<Encoding, Promise<Buffer>>()
  #content: Buffer | undefined
  #tag: string | undefined

  constructor(path: string) {
    this.#path = path
  }

  get content(): Buffer {
    this.#content ??= readFileSync(this.#path)
    return this.#content
  }

  get tag(): string {
    this.#tag ??= `W/"${createHash('sha256').update(this.content).digest('base64url').slice(0, 22)}"`
    return this.#tag
  }

  encoded(encoding: Encoding): Promise<Buffer> {
    const known = this.#encoded.get(encoding) ?? compress[encoding](this.content)
    this.#encoded.set(encoding, known)
    return known
  }
}

function listFiles(directory: string): string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

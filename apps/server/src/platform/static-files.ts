import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { ConstantContent } from './constant-content.ts'
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
      .map((path) => [path, new ConstantContent(() => readFileSync(join(directory, path)))]),
  )
  return {
    async send(path, request, response) {
      const file = files.get(path)
      if (!file) return false
      const extension = extname(path)
      setHeaders(response, {
        'Content-Type': types[extension] ?? 'application/octet-stream',
        'Cache-Control': isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
      await file.send(request, response, compressible.has(extension))
      return true
    },
  }
}

function listFiles(directory: string): string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

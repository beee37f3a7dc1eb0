import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Router } from 'express'
import { setContentPolicy } from './security-headers.ts'
import { createStaticFiles } from './static-files.ts'
import { pathOf } from './web-request.ts'
import { sendBody } from './web-response.ts'

const html = 'text/html; charset=utf-8'

const notBuilt = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stackwright</title></head>
<body><p>The studio is not built yet. Run <code>npm run build</code>, or start with <code>npm start</code>, which does it.</p></body></html>`

/** The studio's pages: its files, and for every other address the one page that draws them all. */
export function serveStudio(directory: string): Router {
  const files = createStaticFiles({
    directory,
    include: (path) => path !== 'index.html' && !path.startsWith('.'),
    isImmutable: (path) => path.startsWith('assets/'),
  })
  const index = join(directory, 'index.html')
  const page = existsSync(index) ? readFileSync(index, 'utf8') : undefined

  const router = Router()
  router.get('/{*path}', async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = pathOf(request).slice(1)
    if (await files.send(path, request, response)) return
    if (!isPage(path)) return next()
    response.setHeader('Cache-Control', 'no-cache')
    if (page === undefined) return sendBody(response, 503, html, notBuilt)
    const nonce = setContentPolicy(response)
    sendBody(response, 200, html, page.replace('<head>', `<head><meta name="csp-nonce" content="${nonce}">`))
  })
  return router
}

/** What looks like a missing file is one; everything else is a page that the studio knows, or says that it does not. */
const isPage = (path: string) =>
  !/\.[a-z0-9]{1,8}$/i.test(path) && !/^(?:platform|docs|assets|api)(?![\w-])/i.test(path)

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Router } from 'express'
import { setContentPolicy } from './security-headers.ts'
import { createStaticFiles } from './static-files.ts'

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
  router.get('/{*path}', async (request, response, next) => {
    const path = request.path.slice(1)
    if (await files.send(path, request, response)) return
    if (!isPage(path)) return next()
    response.set({ 'Cache-Control': 'no-cache', 'Content-Type': 'text/html; charset=utf-8' })
    if (page === undefined) return void response.status(503).send(notBuilt)
    const nonce = setContentPolicy(response)
    response.send(page.replace('<head>', `<head><meta name="csp-nonce" content="${nonce}">`))
  })
  return router
}

/** What looks like a missing file is one; everything else is a page that the studio knows, or says that it does not. */
const isPage = (path: string) =>
  !/\.[a-z0-9]{1,8}$/i.test(path) && !/^(?:platform|docs|assets|api)(?![\w-])/i.test(path)

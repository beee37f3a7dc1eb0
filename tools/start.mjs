// `npm start`: from a fresh clone, or any later state, to a running server. Installs and builds what is missing, then
// becomes the server: one process, which gets the signals itself.
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build, outdated, serverBundle } from './build.mjs'
import { install, isInstalled } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { inProject, main } from './project.mjs'

await main(async () => {
  requireNode()
  // An image carries the products and what they need to run, without sources and tools: there is nothing to make.
  const isSourceTree = existsSync(inProject('apps', 'server', 'src'))
  if (isSourceTree) {
    const wanted = outdated()
    if (wanted.length > 0 || !isInstalled()) await install()
    await build(wanted)
  }
  await import(pathToFileURL(serverBundle).href)
})

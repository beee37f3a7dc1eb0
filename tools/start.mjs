// `npm start`: from a fresh clone, or any later state, to a running server. Installs and builds what is missing, then
// becomes the server: one process, which gets the signals itself.
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { isInstalled } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { inProject, main, run } from './project.mjs'

const wanted = ['server', 'studio']
const serverBundle = inProject('apps', 'server', 'dist', 'main.js')

/** @returns {Promise<boolean>} whether everything is there now */
async function prepare() {
  // An image carries the products and what they need to run, without sources and tools: there is nothing to make.
  if (!existsSync(inProject('apps', 'server', 'src'))) return true
  // What builds reads the sources as soon as it is loaded.
  const { outdated } = await import('./build.mjs')
  if (isInstalled() && outdated(wanted).length === 0) return true
  // In a process of its own, so that the server does not keep the builders' memory.
  return (await run(process.execPath, [inProject('tools', 'build.mjs'), ...wanted])) === 0
}

await main(async () => {
  requireNode()
  if (await prepare()) await import(pathToFileURL(serverBundle).href)
  else process.exitCode = 1
})

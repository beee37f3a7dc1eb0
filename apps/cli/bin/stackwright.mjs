#!/usr/bin/env node
// The command line. In a clone it builds what is missing or older than its sources first; what the build says goes to stderr.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const inProject = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

// An image carries the products without their sources: there is nothing to make.
if (existsSync(inProject('apps/cli/src'))) {
  const { status } = spawnSync(process.execPath, [inProject('tools/build.mjs'), 'command line'], {
    stdio: ['ignore', process.stderr.isTTY || !existsSync(inProject('apps/cli/dist/main.js')) ? 2 : 'ignore', 2],
  })
  if (status !== 0) process.exit(3)
}
const { main } = await import('../dist/main.js')
process.exitCode = await main(process.argv.slice(2))

// Bundles bench/engine.ts as the server is bundled and runs it: node bench/engine.mjs [part of a case's name]
import { spawnSync } from 'node:child_process'
import { bundle } from './bundle.mjs'

process.exitCode =
  spawnSync(process.execPath, [await bundle('engine'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1

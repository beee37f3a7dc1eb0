// What it costs to compile 1,000 endpoints, in a process of their own: node bench/compile.mjs
import { text } from 'node:stream/consumers'
import { bundle } from './bundle.mjs'
import { spawnNode } from './processes.mjs'

/** Gives { endpoints, steps, readMilliseconds, compileMilliseconds, megabytes }; times are the processor's. */
export async function measureCompiling() {
  const child = spawnNode(0, ['--expose-gc', await bundle('compile')], { stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(await text(child.stdout))
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { printCompiling } = await import('./report.mjs')
  printCompiling(await measureCompiling())
}

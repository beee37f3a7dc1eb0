// What it costs to read and check 1,137 files of programs as text, in a process of their own: node bench/texts.mjs [folder]
import { text } from 'node:stream/consumers'
import { bundle } from './bundle.mjs'
import { spawnNode } from './processes.mjs'

/** Gives { files, kilobytes, documents, readMilliseconds, checkMilliseconds }; times are the processor's. */
export async function measureTexts(...folder) {
  const child = spawnNode(0, [await bundle('texts'), ...folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(await text(child.stdout))
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { printTexts } = await import('./report.mjs')
  printTexts(await measureTexts(...process.argv.slice(2, 3)))
}

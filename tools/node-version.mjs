// Node.js refuses nothing by itself: without this an old one fails later, in words nobody understands.
import { readFileSync } from 'node:fs'
import { inProject, Problem } from './project.mjs'

export function requireNode(running = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const wanted = engines.node.replace('>=', '')
  const [major, minor] = running.split('.').map(Number)
  const [wantedMajor, wantedMinor = 0] = wanted.split('.').map(Number)
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new Problem(`Stackwright needs Node.js ${wanted} or newer; this is ${running}.`)
}

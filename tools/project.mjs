// What the tools share: where the project is, running a program, and noticing that files have changed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A path inside the project. */
export const inProject = (...parts) => join(root, ...parts)

/** Something the person at the terminal must change: shown as one sentence, without a stack. */
export class Problem extends Error {}

/** Ends the program with code 1 and one sentence for a Problem; anything else is a fault of ours and shows its stack. */
export async function main(action) {
  try {
    await action()
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    process.exitCode = 1
  }
}

/** Whether `file`, a module, is the program that was started. */
export const isStarted = (url) => process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1]

/**
 * Runs a program and waits for it. Its output is shown when `show` is set, else kept for the message of a failure.
 * @returns {Promise<number>} the exit code
 */
export function run(program, parameters, { show = true, environment = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => output.push(text))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code !== 0 && !show) process.stderr.write(Buffer.concat(output))
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}

/** Runs a development tool of the project by the name its package gives it. */
export function runTool(name, parameters, options) {
  return run(process.execPath, [toolPath(name), ...parameters], options)
}

function toolPath(name) {
  const [packageName, program] = tools[name]
  const manifest = inProject('node_modules', packageName, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[program])
}

const tools = {
  biome: ['@biomejs/biome', 'biome'],
  prisma: ['prisma', 'prisma'],
  tsc: ['typescript', 'tsc'],
  vitest: ['vitest', 'vitest'],
}

/** Writes `text` unless the file holds it already, so that nothing that watches it wakes up. Tells whether it wrote. */
export function writeChanged(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  mkdirSync(dirname(path), { recursive: true })
  // Another process may be reading it: it sees the old or the new text, never a part.
  const half = `${path}.${process.pid}`
  writeFileSync(half, text)
  renameSync(half, path)
  return true
}

/** SHA-256 over the names and contents of `paths`, files or folders in the project; `skip` leaves some out. */
export function fingerprint(paths, skip = () => false) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesIn(inProject(path), skip)) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/** All files in a folder and below, in the order of their names; of a file, itself. */
export function filesIn(path, skip = () => false) {
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status) return []
  if (!status.isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => !skip(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name), skip))
}

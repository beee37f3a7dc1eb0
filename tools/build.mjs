// Builds the server into one file, the studio into static files and the command line into parts, each only when what it is made from has changed.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generate } from './generate.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { fingerprint, inProject, isStarted, main, Problem } from './project.mjs'
import { buildSandboxWorker } from './sandbox-worker.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

const serverBundle = inProject('apps', 'server', 'dist', 'main.js')
const commandLine = inProject('apps', 'cli', 'dist', 'main.js')
const studioPage = inProject('apps', 'studio', 'dist', 'index.html')

const packages = readdirSync(inProject('packages'))
const shared = [
  ...packages.map((name) => `packages/${name}/src`),
  'package-lock.json',
  'tsconfig.json',
  'tools/build.mjs',
  'tools/sandbox-worker.mjs',
]

const products = [
  {
    name: 'server',
    sources: [...shared, 'apps/server', 'prisma/schema.prisma'],
    result: serverBundle,
    build: buildServer,
  },
  {
    name: 'studio',
    sources: [...shared, 'apps/studio'],
    result: studioPage,
    build: buildStudio,
  },
  {
    name: 'command line',
    sources: [...shared, 'apps/cli', 'apps/server', 'prisma/schema.prisma'],
    result: commandLine,
    build: buildCommandLine,
  },
]

/** Tests, and what follows from the rest, decide nothing. */
const skip = (name) => ['dist', 'generated', 'node_modules'].includes(name) || /\.test\.tsx?$/.test(name)

/** The products that are missing or older than their sources: all of them, or those that are named. */
export function outdated(names = []) {
  return products
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map((product) => ({ ...product, fingerprint: fingerprint(product.sources, skip) }))
    .filter(({ name, result, fingerprint }) => readStamp(name) !== fingerprint || !existsSync(result))
}

/** Makes those products. */
export async function build(wanted) {
  if (wanted.length === 0) return
  await generate()
  for (const product of wanted) {
    console.log(`Building the ${product.name} …`)
    await product.build()
    writeStamp(product.name, product.fingerprint)
  }
}

function buildServer() {
  return bundle('server', 'apps/server/src/main.ts', serverBundle)
}

/** In parts: what speaks with a server need not load one. */
async function buildCommandLine() {
  const folder = dirname(commandLine)
  // Parts carry a hash in their names; those of former builds would stay for ever.
  rmSync(folder, { recursive: true, force: true })
  await bundle('command line', 'apps/cli/src/main.ts', commandLine, { splitting: true })
}

async function bundle(name, entry, outfile, { splitting = false } = {}) {
  const { build } = await import('esbuild')
  await buildSandboxWorker(join(dirname(outfile), 'sandbox-worker.js'))
  await build({
    absWorkingDir: inProject(),
    entryPoints: [entry],
    outdir: dirname(outfile),
    splitting,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [bundleOwnPackages],
  }).catch((error) => {
    throw new Problem(`The ${name} could not be built: ${error.errors?.[0]?.text ?? error.message}`)
  })
}

/** Our packages are TypeScript and become part of the bundle; everybody else's stay where npm put them. */
const bundleOwnPackages = {
  name: 'bundle-own-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@stackwright/') ? undefined : { path, external: true },
    )
  },
}

async function buildStudio() {
  const { build } = await import('vite')
  await build({ root: inProject('apps', 'studio'), logLevel: 'warn' }).catch((error) => {
    throw new Problem(`The studio could not be built: ${error.message}`)
  })
}

if (isStarted(import.meta.url)) {
  await main(async () => {
    requireNode()
    await install()
    await build(outdated(process.argv.slice(2)))
  })
}

// Builds the server into one file and the studio into static files, each only when what it is made from has changed.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generate } from './generate.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { fingerprint, inProject, isStarted, main, Problem } from './project.mjs'
import { buildSandboxWorker } from './sandbox-worker.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

export const serverBundle = inProject('apps', 'server', 'dist', 'main.js')
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
]

/** Tests, and what follows from the rest, decide nothing. */
const skip = (name) => ['dist', 'generated', 'node_modules'].includes(name) || /\.test\.tsx?$/.test(name)

/** The products that are missing or older than their sources. */
export function outdated() {
  return products
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

async function buildServer() {
  const { build } = await import('esbuild')
  await buildSandboxWorker(join(dirname(serverBundle), 'sandbox-worker.js'))
  await build({
    absWorkingDir: inProject(),
    entryPoints: ['apps/server/src/main.ts'],
    outfile: serverBundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [bundleOwnPackages],
  }).catch((error) => {
    throw new Problem(`The server could not be built: ${error.errors?.[0]?.text ?? error.message}`)
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
    await build(outdated())
  })
}

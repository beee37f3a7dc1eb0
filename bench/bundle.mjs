// Bundles a program of this folder as the server is bundled, and gives the file to run.
import { readdirSync } from 'node:fs'
import { build } from 'esbuild'

export async function bundle(name) {
  const outfile = `.cache/bench-${name}.mjs`
  await build({
    entryPoints: [`bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: Object.fromEntries(
      readdirSync('packages').map((each) => [`@stackwright/${each}`, `./packages/${each}/src/index.ts`]),
    ),
    logLevel: 'warning',
  })
  return outfile
}

// Bundles bench/engine.ts as the server is bundled and runs it: node bench/engine.mjs
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { build } from 'esbuild'

const outfile = '.cache/bench-engine.mjs'
const packages = readdirSync('packages').map((name) => [`@stackwright/${name}`, `./packages/${name}/src/index.ts`])
await build({
  entryPoints: ['bench/engine.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  alias: Object.fromEntries(packages),
  logLevel: 'warning',
})
process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1

// Bundles the worker of the sandbox: a worker thread cannot start from TypeScript, so it is a file of its own, beside the
// server's bundle and, for tests and tools that run from source, in the package.
import { inProject, isStarted, main } from './project.mjs'

export const sandboxWorker = inProject('packages', 'sandbox', 'dist', 'sandbox-worker.js')

export async function buildSandboxWorker(outfile = sandboxWorker) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: inProject(),
    entryPoints: ['packages/sandbox/src/worker/main.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
}

if (isStarted(import.meta.url)) await main(() => buildSandboxWorker())

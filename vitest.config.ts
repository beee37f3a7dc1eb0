import { defineConfig } from 'vitest/config'
import { generateIndexes } from './tools/generate.mjs'
import { buildSandboxWorker } from './tools/sandbox-worker.mjs'

const never = ['**/node_modules/**', '**/dist/**', '**/generated/**', '.cache/**']

// A definition added a moment ago is part of the run.
generateIndexes()
await buildSandboxWorker()

/** Three kinds of tests: pure ones, those on a real PostgreSQL, and those that drive the built product in a browser. */
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,tools,tests,bench}/**/*.test.{ts,tsx}'],
          exclude: [...never, '**/*.postgres.test.ts', 'tests/e2e/**'],
          environment: 'node',
          restoreMocks: true,
          // Pure tests leave nothing behind: files share a process, which spares loading everything for each of them.
          isolate: false,
          maxWorkers: 2,
          setupFiles: ['tools/testing/seed.ts'],
        },
      },
      {
        test: {
          name: 'postgres',
          // Each file has a database of its own; loading the server for each would take longer than its tests.
          isolate: false,
          maxWorkers: 2,
          include: ['{packages,apps,tools,tests}/**/*.postgres.test.ts'],
          exclude: [...never, 'tests/e2e/**'],
          environment: 'node',
          globalSetup: ['tools/testing/postgres-setup.ts'],
          setupFiles: ['tools/testing/seed.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: never,
          environment: 'node',
          globalSetup: ['tools/testing/product-setup.ts'],
          // Each file has a server and a browser of its own.
          maxWorkers: 2,
          // A page that is loaded again takes its time on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

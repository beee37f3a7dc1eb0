// Who may import whom: the only statement of it. `npm run check` fails on an import that is not allowed here, type imports
// included, on any cycle, and on an import past a package's index.ts.

/** Our packages: where each lies and which others it may import. */
const packages = {
  language: { path: 'packages/language', imports: [] },
  filters: { path: 'packages/filters', imports: ['language', 'script', 'auth'] },
  script: { path: 'packages/script', imports: ['language'] },
  contract: { path: 'packages/contract', imports: ['language'] },
  auth: { path: 'packages/auth', imports: ['language'] },
  engine: { path: 'packages/engine', imports: ['language'] },
  database: { path: 'packages/database', imports: ['language'] },
  sandbox: { path: 'packages/sandbox', imports: ['language'] },
  http: { path: 'packages/http', imports: ['language'] },
  functions: { path: 'packages/functions', imports: ['language', 'database', 'auth'] },
  server: {
    path: 'apps/server',
    imports: [
      'language',
      'filters',
      'script',
      'contract',
      'auth',
      'engine',
      'database',
      'functions',
      'sandbox',
      'http',
    ],
  },
  studio: { path: 'apps/studio', imports: ['language', 'script', 'contract'] },
  // Commands that need no running server load what they need of it when they run.
  cli: { path: 'apps/cli', imports: ['language', 'script', 'contract', 'server'] },
  e2e: { path: 'tests/e2e', imports: ['contract'] },
}

/** Libraries that only their owners may import; a name that ends in / stands for a whole scope. */
const owners = {
  express: ['server'],
  '@prisma/': ['server'],
  pino: ['server'],
  react: ['studio'],
  'react-dom': ['studio'],
  zustand: ['studio'],
  // The server has the pool of the platform's own tables and listens for notifications.
  pg: ['database', 'server'],
  jose: ['auth'],
  '@node-rs/argon2': ['auth'],
  'decimal.js': ['language'],
  'quickjs-emscripten-core': ['sandbox'],
  twing: ['sandbox'],
  '@jitl/': ['sandbox'],
  'mmdb-lib': ['server'],
  undici: ['http'],
}

module.exports = { packages, owners }

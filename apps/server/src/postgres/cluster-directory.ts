import { chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Identity } from './identity.ts'
import { canEnter } from './reachable.ts'
import { rootOwnedDirectory } from './root-owned-directory.ts'

/**
 * The folder in which the data lie, owned by the user PostgreSQL runs as. It is `directory`/home, or, where that user
 * cannot get there (root's project in /root), a folder elsewhere that `directory`/home links to.
 */
export function clusterHome(directory: string, identity: Identity | undefined): string {
  const home = join(directory, 'home')
  if (!lstatSync(home, { throwIfNoEntry: false })) make(home, directory, identity)
  const real = realpathSync(home)
  if (identity) chownSync(real, identity.uid, identity.gid)
  return real
}

function make(home: string, directory: string, identity: Identity | undefined): void {
  if (!identity || canEnter(directory, identity)) {
    mkdirSync(home, { mode: 0o700 })
  } else {
    const parent = rootOwnedDirectory()
    if (!existsSync(parent)) mkdirSync(parent, { recursive: true, mode: 0o755 })
    symlinkSync(mkdtempSync(join(parent, 'database-')), home)
  }
}

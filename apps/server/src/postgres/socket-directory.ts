import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Identity } from './identity.ts'

/**
 * A fresh private folder for PostgreSQL's socket. It lies in the system's folder for temporary files because a socket's
 * path may not be longer than about a hundred bytes, which a data folder's easily is. Its name is noted in `directory`,
 * so that the next start removes what a killed server left.
 */
export function makeSocketDirectory(directory: string, identity: Identity | undefined): string {
  const note = join(directory, 'socket-directory')
  removeNoted(note)
  const made = mkdtempSync(join(tmpdir(), 'stackwright-'))
  if (identity) chownSync(made, identity.uid, identity.gid)
  writeFileSync(note, made)
  return made
}

function removeNoted(note: string): void {
  let left: string
  try {
    left = readFileSync(note, 'utf8')
  } catch {
    return
  }
  if (left.startsWith(join(tmpdir(), 'stackwright-'))) rmSync(left, { recursive: true, force: true })
}

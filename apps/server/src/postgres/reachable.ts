import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Identity } from './identity.ts'

const read = 4
const search = 1

function permits(path: string, { uid, gid }: Identity, wanted: number): boolean {
  const status = statSync(path)
  const shift = status.uid === uid ? 6 : status.gid === gid ? 3 : 0
  return ((status.mode >> shift) & wanted) === wanted
}

/** Whether that user may enter `directory`, that is: search it and every folder above it. */
export function canEnter(directory: string, identity: Identity): boolean {
  if (!permits(directory, identity, search)) return false
  const parent = dirname(directory)
  return parent === directory || canEnter(parent, identity)
}

/** Whether that user may run the program at `path`. */
export function canRun(path: string, identity: Identity): boolean {
  return permits(path, identity, read | search) && canEnter(dirname(path), identity)
}

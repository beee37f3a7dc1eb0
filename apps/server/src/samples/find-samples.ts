import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { ScriptFile } from '@stackwright/script'
import { projectRoot } from '../config/project-root.ts'

/** A complete backend that comes with the product, as the texts it is written in. */
export interface Sample {
  /** The name of its folder. */
  readonly id: string
  readonly files: readonly (ScriptFile & { readonly content: string })[]
}

/** The samples of a folder, each in a folder of its own: by default those of the product, of which an installation may have none. */
export function findSamples(folder: string = join(projectRoot, 'samples')): Sample[] {
  return foldersIn(folder).map((id) => ({ id, files: filesIn(join(folder, id)) }))
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function filesIn(folder: string): Sample['files'] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xs'))
    .sort()
    .map((path) => ({ file: path.replaceAll(sep, '/'), content: readFileSync(join(folder, path), 'utf8') }))
}

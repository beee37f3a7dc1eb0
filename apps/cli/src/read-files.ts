import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ScriptFile } from '@stackwright/script'
import { Complaint } from './complaint.ts'

const skipped = new Set(['node_modules', '.git'])
/** Nobody writes a text of this size: it is not read into memory. */
const mostBytes = 6_000_000

/**
 * The texts of files and folders, in the order of their paths; in a folder those that end in .xs. A folder that has the same project
 * once more in one file, `multidoc`, is read without that.
 *
 * @throws Complaint for a path that cannot be read
 */
export function readFiles(paths: readonly string[]): ScriptFile[] {
  const files = paths.flatMap((path) => {
    try {
      return statSync(path).isDirectory() ? filesIn(path) : [path]
    } catch (error) {
      throw new Complaint(`${path} cannot be read: ${reasonOf(error)}.`)
    }
  })
  if (files.length === 0) throw new Complaint(`${paths.join(', ')} has no file that ends in .xs.`)
  return [...new Set(files)].map((file) => ({ file, content: read(file) }))
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder).sort()
  return names.flatMap((name) => {
    const path = join(folder, name)
    // Links are not followed: a project stays inside its folder.
    const status = lstatSync(path)
    if (status.isDirectory()) return isSkipped(name, names) ? [] : filesIn(path)
    return status.isFile() && name.endsWith('.xs') ? [path] : []
  })
}

const isSkipped = (name: string, siblings: readonly string[]) =>
  skipped.has(name) || (basename(name) === 'multidoc' && siblings.length > 1)

function read(file: string): Uint8Array {
  try {
    const { size } = statSync(file)
    // The reader says what is wrong with it; it need not see more than shows that.
    return size > mostBytes ? new Uint8Array(mostBytes) : readFileSync(file)
  } catch (error) {
    throw new Complaint(`${file} cannot be read: ${reasonOf(error)}.`)
  }
}

const reasonOf = (error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? 'there is no such file' : message
}

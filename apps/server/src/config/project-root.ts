import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the whole project, found upwards from this file: it runs from src/ as well as bundled in dist/. */
export const projectRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(directory: string): string {
  const manifest = join(directory, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'stackwright') return directory
  const parent = dirname(directory)
  if (parent === directory)
    throw new Error('The project folder, the one whose package.json says "stackwright", is missing')
  return findRoot(parent)
}

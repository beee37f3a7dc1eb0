// Installs exactly what the lock file says, when that is not what is there.
import { existsSync, readFileSync } from 'node:fs'
import { inProject, Problem, run } from './project.mjs'

/** npm's own note of what it installed, written when it has finished. */
const installed = inProject('node_modules', '.package-lock.json')

/** Whether npm has finished some installation, be it one without the tools for development. */
export const isInstalled = () => existsSync(installed)

export async function install() {
  if (isInstalled() && isComplete(packagesOf(inProject('package-lock.json')), packagesOf(installed))) return
  console.log('Installing dependencies …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // NODE_ENV=production in the environment would leave out what the build needs.
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  if ((await run(npm, parameters, { show: false })) !== 0) throw new Problem('npm ci failed, see above.')
}

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/** Whether every package that every platform has is there in the version the lock file names. */
export function isComplete(wanted, present) {
  return Object.entries(wanted).every(
    ([path, { version, optional, peer, link }]) =>
      !path.startsWith('node_modules/') ||
      optional ||
      peer ||
      (link ? path in present : present[path]?.version === version),
  )
}

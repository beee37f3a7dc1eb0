// Installs exactly what the lock file says, when that has not been done yet.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fingerprint, inProject, Problem, run } from './project.mjs'

const stamp = inProject('node_modules', '.stackwright-lock')

/** Whether npm has finished some installation, be it one without the tools for development. */
export const isInstalled = () => existsSync(inProject('node_modules', '.package-lock.json'))

export async function install() {
  const lock = fingerprint(['package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing dependencies …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // NODE_ENV=production in the environment would leave out what the build needs.
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  if ((await run(npm, parameters, { show: false })) !== 0) throw new Problem('npm ci failed, see above.')
  writeFileSync(stamp, lock)
}

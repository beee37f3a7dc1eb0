// Fails when something that ships to whoever runs Stackwright has a licence that does not go with Apache-2.0.
import { existsSync, readFileSync } from 'node:fs'
import { inProject, isStarted, main, Problem } from './project.mjs'

const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Public Domain',
  'Python-2.0',
  'Unlicense',
])

/** Whether an SPDX expression allows use under one of the licences above: each part of AND, any part of OR. */
export function isAllowed(expression) {
  const text = expression.replace(/^\((.*)\)$/, '$1')
  return text.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((name) => allowed.has(name.trim())))
}

/** Every package of the lock file that a production installation has, with its licence. */
function productionPackages() {
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, { dev, devOptional, link }]) => path.includes('node_modules/') && !dev && !devOptional && !link)
    .map(([path, entry]) => ({ path, version: entry.version, licence: entry.license ?? installedLicence(path) }))
}

/** The lock file lacks the licence of some packages that their own manifest states. */
function installedLicence(path) {
  const manifest = inProject(path, 'package.json')
  if (!existsSync(manifest)) return undefined
  const { license, licenses } = JSON.parse(readFileSync(manifest, 'utf8'))
  return license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ')
}

export function checkLicences() {
  const refused = productionPackages().filter(({ licence }) => !licence || !isAllowed(licence))
  if (refused.length === 0) return
  const lines = refused.map(({ path, version, licence }) => `${path} ${version}: ${licence ?? 'no licence stated'}`)
  throw new Problem(`These dependencies may not ship with Stackwright:\n${lines.join('\n')}`)
}

if (isStarted(import.meta.url)) await main(checkLicences)

import { execFileSync } from 'node:child_process'

/** The user a PostgreSQL process runs as. */
export interface Identity {
  uid: number
  gid: number
}

const conventionalNobody = 65534

function lookUp(flag: '-u' | '-g'): number {
  try {
    return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) >>> 0
  } catch {
    return conventionalNobody
  }
}

/** PostgreSQL refuses to run as root, so root hands it to `nobody`; everyone else runs it as themselves (undefined). */
export function postgresIdentity(): Identity | undefined {
  return process.getuid?.() === 0 ? { uid: lookUp('-u'), gid: lookUp('-g') } : undefined
}

import { StartFailure } from '../config/start-failure.ts'

/** node-postgres reaches a private socket only where sockets are files. */
export function refuseUnsupportedPlatform(): void {
  if (process.platform === 'win32') {
    throw new StartFailure('The embedded PostgreSQL does not run on Windows: set DATABASE_URL, or use WSL.')
  }
}

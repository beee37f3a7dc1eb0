/** Where a server run by root keeps what another user must reach, when the project's own folder is closed to that user. */
export function rootOwnedDirectory(): string {
  return '/var/lib/stackwright'
}

/** The PostgreSQL schema of a workspace's live data. */
export function liveSchema(workspaceId: string): string {
  return `${workspaceRole(workspaceId)}_live`
}

/** The PostgreSQL role that a workspace's programs use. */
export function workspaceRole(workspaceId: string): string {
  return `w_${workspaceId.replaceAll('-', '')}`
}

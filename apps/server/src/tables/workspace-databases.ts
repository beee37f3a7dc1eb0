import { openWorkspaceDatabase, type WorkspaceDatabase } from '@stackwright/database'
import { liveSchema, workspaceRole } from './workspace-names.ts'

export interface WorkspaceDatabases {
  /** The tables of a workspace; connected at the first use. */
  get(workspaceId: string): WorkspaceDatabase
  /** Closes its connections when what they do is done; nothing waits for that. */
  forget(workspaceId: string): void
  close(): Promise<void>
}

/** Connections of one workspace at most: with many workspaces they share what PostgreSQL has. */
const connections = 10

export function createWorkspaceDatabases(options: {
  url: string
  passwordOf: (workspaceId: string) => string
}): WorkspaceDatabases {
  const { url, passwordOf } = options
  const open = new Map<string, WorkspaceDatabase>()
  return {
    get(workspaceId) {
      const known = open.get(workspaceId)
      if (known) return known
      const database = openWorkspaceDatabase({
        url,
        schema: liveSchema(workspaceId),
        role: workspaceRole(workspaceId),
        password: passwordOf(workspaceId),
        max: connections,
      })
      open.set(workspaceId, database)
      return database
    },
    forget(workspaceId) {
      void open.get(workspaceId)?.close()
      open.delete(workspaceId)
    },
    async close() {
      await Promise.all([...open.values()].map((database) => database.close()))
      open.clear()
    },
  }
}

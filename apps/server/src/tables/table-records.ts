import { createRecordStore, type RecordStore } from '@stackwright/database'
import type { Host, Library, TableDocument } from '@stackwright/language'
import type { LiveWorkspaces } from '../documents/live-workspaces.ts'
import type { FileVaults } from '../files/file-vaults.ts'
import { notFound } from '../platform/failures.ts'
import { random } from '../runtime/random.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { WorkspaceDatabases } from './workspace-databases.ts'

export interface RecordServices {
  readonly live: LiveWorkspaces
  readonly databases: WorkspaceDatabases
  readonly library: Library
  readonly passwords: Host['passwords']
  readonly runtime: Pick<Runtime, 'listens' | 'changed'>
  readonly vaults: Pick<FileVaults, 'origin'>
}

/** The records of a table for the studio's grid. What is prepared for a table is kept as long as its workspace stays the same. */
export function createTableRecords(services: RecordServices): (workspaceId: string, tableId: string) => RecordStore {
  const { live, databases, library, passwords, runtime, vaults } = services
  const stores = new WeakMap<object, Map<string, RecordStore>>()
  return (workspaceId, tableId) => {
    const workspace = live.get(workspaceId)
    if (!workspace) throw notFound({ what: 'table' })
    const known = stores.get(workspace) ?? new Map<string, RecordStore>()
    stores.set(workspace, known)
    const tables = workspace.documents.map(({ document }) => document).filter((document) => document.kind === 'table')
    const table = tableWithId(tables, tableId)
    const store =
      known.get(tableId) ??
      createRecordStore({
        database: databases.get(workspaceId),
        table,
        find: (name) => tables.find((table) => table.name === name),
        inputFilters: library.inputFilters,
        host: { passwords, random, clock: { now: Date.now }, files: vaults },
        triggers: {
          listens: (action) => runtime.listens(workspaceId, table.name, action),
          tell: (action, change) => runtime.changed(workspaceId, table.name, action, change),
        },
      })
    known.set(tableId, store)
    return store
  }
}

function tableWithId(tables: readonly TableDocument[], id: string): TableDocument {
  const table = tables.find((candidate) => candidate.id === id)
  if (!table) throw notFound({ what: 'table' })
  return table
}

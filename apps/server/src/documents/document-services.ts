import type { Document, Library, Notes, Problem } from '@stackwright/language'
import type { PrismaClient } from '../prisma/client.ts'
import type { EnvironmentStore } from '../settings/environment-store.ts'
import type { DocumentChange } from './document-change.ts'
import type { LiveWorkspaces } from './live-workspaces.ts'

/** What a change of a table's document does to the table itself. */
export interface TableStructure {
  /** Creates, changes or drops the table in the transaction of the change. */
  apply(change: DocumentChange, before: Document | null, after: Document | null): Promise<void>
  /** The columns that a table has in the database. */
  columnsOf(change: DocumentChange, name: string): Promise<string[]>
  /** Whether it holds a record. */
  hasRecords(change: DocumentChange, name: string): Promise<boolean>
}

export interface DocumentServices {
  readonly prisma: PrismaClient
  readonly library: Library
  readonly live: LiveWorkspaces
  readonly tables: TableStructure
  readonly environment: EnvironmentStore
  /** What the stack of a document would be found wrong with. */
  readonly checkStack: (workspaceId: string, document: Document, notes?: Notes) => readonly Problem[]
  /** This server's name in notifications, to tell its own from others'. */
  readonly origin: string
}

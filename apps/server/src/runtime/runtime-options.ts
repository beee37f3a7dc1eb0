import type { Tokens } from '@stackwright/auth'
import type { Recording } from '@stackwright/engine'
import type { Host, Library, ProgramDocument, ProgramKind } from '@stackwright/language'
import type { Sandbox } from '@stackwright/sandbox'
import type { FileVaults } from '../files/file-vaults.ts'
import type { Ceilings } from './run-settings.ts'

/** One execution, for the history. */
export interface RunRecord {
  readonly id: string
  readonly workspaceId: string
  readonly documentId: string
  /** Null for a run of something that was not saved. */
  readonly revisionId: string | number | bigint | null
  readonly kind: ProgramKind
  /** records: somebody has edited a record by hand. */
  readonly source: 'http' | 'debug' | 'schedule' | 'records'
  readonly status: number
  readonly startedAt: Date
  readonly durationMicroseconds: number
  readonly failure: { readonly code: string; readonly message: string; readonly step?: string } | null
  /** Ids of the revisions around it: everything published in its workspace but endpoints, in order. */
  readonly state: readonly string[]
  /** Null when it never began, or was too much to be kept. */
  readonly recorded: RecordedRun | null
}

/** What a run can happen again from. */
export interface RecordedRun {
  readonly recording: Recording
  /** What the recording holds in memory, roughly. */
  readonly bytes: number
  /** The body and its media type, when the program has looked at them. */
  readonly body: Uint8Array | null
  readonly mediaType: string
  /** What was run, when it was not a published revision. */
  readonly draft: ProgramDocument | null
}

/** The server's log, as far as programs have to do with it. */
export interface RuntimeLog {
  debug(details: object, message?: string): void
  info(details: object, message?: string): void
  warn(details: object, message?: string): void
  error(details: object, message?: string): void
}

export interface RuntimeOptions {
  readonly library: Library
  readonly log: RuntimeLog
  /** The database of a workspace; asked at each query, so it may come and go. */
  readonly databases: (workspaceId: string) => Host['database']
  readonly tokens: Tokens
  readonly passwords: Host['passwords']
  /** Requests to other servers. */
  readonly http: Host['http']
  /** Where people's code runs. */
  readonly sandbox: Pick<Sandbox, 'run'>
  readonly files: FileVaults
  /** Where addresses are. */
  readonly places: Host['places']
  /** Told of runs that the document's history setting asks for, after the answer has left. Must not wait. */
  readonly recordRun: (record: RunRecord) => void
  /** What a run may use at most, whatever its workspace has set. */
  readonly ceilings?: Ceilings
}

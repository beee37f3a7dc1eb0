import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReplayedRun, RunResult } from '@stackwright/contract'
import type { Document, Notes, Problem, ProgramDocument, RecordChange, TableAction } from '@stackwright/language'
import { checkDocument } from './check-document.ts'
import { createConcealingLog } from './concealing-log.ts'
import { type DebugRequest, debugRun } from './debug-run.ts'
import { createRequestHandler } from './handle-request.ts'
import { historyOf, keepingOf } from './keep-run.ts'
import type { LiveWorkspace } from './live-workspace.ts'
import { type ReplayRequest, replayRun } from './replay-run.ts'
import { recordInterrupted, runTask } from './run-task.ts'
import { runTriggers } from './run-triggers.ts'
import type { RuntimeOptions } from './runtime-options.ts'
import { type ServedGroup, type ServedWorkspace, serveWorkspace } from './served-workspace.ts'
import { type ChosenUser, withExtras } from './token-extras.ts'

/** Serves the published documents of all workspaces. */
export interface Runtime {
  /** Serves these documents from now on; requests under way end with what they began with. */
  setWorkspace(live: LiveWorkspace): void
  removeWorkspace(id: string): void
  /** Answers a request whose URL begins with `/api:`. Never throws. */
  handle(request: IncomingMessage, response: ServerResponse): void
  /** Runs a document, saved or not, as a request would, and records each step. */
  debug(workspaceId: string, document: ProgramDocument, request: DebugRequest): Promise<RunResult>
  /** Lets a run of the history happen again. */
  replay(request: ReplayRequest): Promise<ReplayedRun>
  /** What a document would be found wrong with. */
  check(workspaceId: string, document: Document, notes?: Notes): Problem[]
  /** Runs a published task now; nothing happens when there is none. Never fails. */
  runTask(workspaceId: string, documentId: string): Promise<void>
  /** Keeps that a run of a task ended with the server that it was on. */
  interrupted(workspaceId: string, documentId: string, startedAt: Date): void
  /** Whether a trigger listens to what is done with a table. */
  listens(workspaceId: string, table: string, action: TableAction): boolean
  /** Runs the triggers of a table for a record that somebody has changed by hand. Fails as they do. */
  changed(workspaceId: string, table: string, action: TableAction, change: RecordChange): Promise<void>
  createToken(workspaceId: string, user: ChosenUser, seconds: number): Promise<string>
}

export function createRuntime(given: RuntimeOptions): Runtime {
  const workspaces = new Map<string, ServedWorkspace>()
  const log = createConcealingLog(given.log, (id) => workspaces.get(id)?.concealer)
  const options = { ...given, log }
  const groups = new Map<string, ServedGroup>()

  function forget(workspace: ServedWorkspace | undefined): void {
    for (const { document } of workspace?.groups ?? [])
      if (groups.get(document.canonical)?.workspace === workspace) groups.delete(document.canonical)
  }

  function workspaceOf(id: string): ServedWorkspace {
    return workspaces.get(id) ?? serveWorkspace({ id, documents: [] }, undefined, options)
  }

  return {
    setWorkspace(live) {
      const before = workspaces.get(live.id)
      const workspace = serveWorkspace(live, before, options)
      forget(before)
      workspaces.set(live.id, workspace)
      for (const group of workspace.groups) {
        const { canonical } = group.document
        if (!groups.has(canonical)) groups.set(canonical, group)
        else options.log.error({ workspaceId: live.id, canonical }, 'The address of an API group is taken')
      }
    },
    removeWorkspace(id) {
      forget(workspaces.get(id))
      workspaces.delete(id)
    },
    handle: createRequestHandler((canonical) => groups.get(canonical), options),
    async debug(workspaceId, document, request) {
      const workspace = workspaceOf(workspaceId)
      const group = document.kind === 'endpoint' ? document.group : undefined
      const around = workspace.groups.find((each) => each.document.name === group) ?? workspace
      // By hand, every run is the first one.
      const keeping = keepingOf(historyOf(document, around), 0)
      const { result, record } = await debugRun(workspace, document, request, keeping, options)
      if (record) options.recordRun(record)
      return result
    },
    replay: (request) => replayRun(request, options),
    check: (workspaceId, document, notes) => checkDocument(workspaceOf(workspaceId), document, options.library, notes),
    async runTask(workspaceId, documentId) {
      const workspace = workspaces.get(workspaceId)
      const live = workspace?.documents.get(documentId)
      if (workspace && live?.document.kind === 'task') await runTask(workspace, live.document, live.revisionId, options)
    },
    interrupted(workspaceId, documentId, startedAt) {
      const workspace = workspaces.get(workspaceId)
      const live = workspace?.documents.get(documentId)
      if (workspace && live?.document.kind === 'task')
        recordInterrupted(workspace, live.document, live.revisionId, startedAt, options)
    },
    listens: (workspaceId, table, action) =>
      workspaceOf(workspaceId)
        .view.triggers?.(table)
        .some(({ actions }) => actions[action]) ?? false,
    async changed(workspaceId, table, action, change) {
      await runTriggers(workspaceOf(workspaceId), table, action, change, options)
    },
    async createToken(workspaceId, user, expiration) {
      const workspace = workspaceOf(workspaceId)
      return workspace.tokens.create({ ...(await withExtras(workspace, user, options.library)), expiration })
    },
  }
}

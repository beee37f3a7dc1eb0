import { decideHistory, Failure, type TaskDocument, taskInterrupted } from '@stackwright/language'
import { describeFailure } from './handle-request.ts'
import type { LiveDocument } from './live-workspace.ts'
import { runPublished } from './run-published.ts'
import type { RuntimeOptions } from './runtime-options.ts'
import type { ServedWorkspace } from './served-workspace.ts'

/** A task may take longer than somebody who waits for an answer would: milliseconds. */
const patience = 600_000

/** Runs a published task as its schedule asks for. What goes wrong is a line of its history and of the log. */
export async function runTask(
  workspace: ServedWorkspace,
  document: TaskDocument,
  revisionId: LiveDocument['revisionId'],
  options: Pick<RuntimeOptions, 'library' | 'recordRun' | 'log'>,
): Promise<void> {
  const { settings, concealer } = workspace
  const longer = { ...settings, maxMilliseconds: Math.max(settings.maxMilliseconds, patience) }
  try {
    await runPublished(workspace, { document, revisionId, input: {}, source: 'schedule', settings: longer }, options)
  } catch (error) {
    const details = { workspaceId: workspace.id, documentId: document.id }
    if (error instanceof Failure)
      options.log.warn({ ...details, failure: describeFailure(concealer.failure(error)) }, 'A task failed')
    else options.log.error({ ...details, err: error }, 'A task failed')
  }
}

/** A line of the history for a run that ended with the server that it was on. */
export function recordInterrupted(
  { id: workspaceId, host, history, state }: ServedWorkspace,
  document: TaskDocument,
  revisionId: LiveDocument['revisionId'],
  startedAt: Date,
  { recordRun }: Pick<RuntimeOptions, 'recordRun'>,
): void {
  if (decideHistory(document.history, history) === 'off') return
  const failure = taskInterrupted({})
  recordRun({
    id: host.random.uuid(),
    workspaceId,
    documentId: document.id,
    revisionId,
    kind: 'task',
    source: 'schedule',
    status: failure.status,
    startedAt,
    durationMicroseconds: 0,
    failure: describeFailure(failure),
    state,
    recorded: null,
  })
}

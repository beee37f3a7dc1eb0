import { compileProgram } from '@stackwright/engine'
import { decideHistory, Failure, type TaskDocument } from '@stackwright/language'
import { execute } from './execute.ts'
import { describeFailure } from './handle-request.ts'
import { HttpExchange } from './http-exchange.ts'
import { keepingOf, recordedRun, recordRun } from './keep-run.ts'
import type { LiveDocument } from './live-workspace.ts'
import type { RunSettings } from './run-settings.ts'
import type { RunRecord, RuntimeOptions } from './runtime-options.ts'
import type { ServedWorkspace } from './served-workspace.ts'

/** A task may take longer than somebody who waits for an answer would: milliseconds. */
const patience = 600_000

/** Runs a published task as its schedule asks for. What goes wrong is a line of its history. */
export async function runTask(
  workspace: ServedWorkspace,
  document: TaskDocument,
  revisionId: LiveDocument['revisionId'],
  options: RuntimeOptions,
  settings: RunSettings,
): Promise<void> {
  const startedAt = new Date()
  const start = performance.now()
  const { environment, concealer } = workspace
  const keeping = keepingOf(decideHistory(document.history), counted(document))
  const recorder = keeping === 'nothing' ? undefined : recordRun(workspace.host, start)
  const exchange = new HttpExchange()
  exchange.input = {}
  let failure: RunRecord['failure'] = null
  let status = 200
  try {
    const program = compileProgram(document, workspace.view, options.library)
    await execute(program, {}, null, {
      host: recorder?.host ?? workspace.host,
      exchange,
      environment,
      settings: { ...settings, maxMilliseconds: Math.max(settings.maxMilliseconds, patience) },
      recorder,
    })
  } catch (error) {
    failure = describeFailure(concealer.failure(error))
    status = error instanceof Failure ? error.status : 500
    const details = { workspaceId: workspace.id, documentId: document.id }
    if (error instanceof Failure) options.log.warn({ ...details, failure }, 'A task failed')
    else options.log.error({ ...details, err: error }, 'A task failed')
  }
  if (keeping === 'nothing' || (keeping === 'failures' && !failure)) return
  options.recordRun({
    id: workspace.host.random.uuid(),
    workspaceId: workspace.id,
    documentId: document.id,
    revisionId,
    kind: 'task',
    source: 'schedule',
    status,
    startedAt,
    durationMicroseconds: Math.round((performance.now() - start) * 1000),
    failure,
    state: workspace.state,
    recorded: recorder ? recordedRun(recorder, exchange, null) : null,
  })
}

const runs = new WeakMap<TaskDocument, number>()

/** How often this server has run a task before. */
function counted(document: TaskDocument): number {
  const count = runs.get(document) ?? 0
  runs.set(document, count + 1)
  return count
}

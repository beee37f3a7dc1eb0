import { compileProgram } from '@stackwright/engine'
import { decideHistory, Failure, type ObjectValue, type ProgramDocument } from '@stackwright/language'
import { execute } from './execute.ts'
import { describeFailure } from './handle-request.ts'
import { HttpExchange } from './http-exchange.ts'
import { keepingOf, recordedRun, recordRun } from './keep-run.ts'
import type { LiveDocument } from './live-workspace.ts'
import type { RunSettings } from './run-settings.ts'
import type { RunRecord, RuntimeOptions } from './runtime-options.ts'
import type { ServedWorkspace } from './served-workspace.ts'

export interface PublishedRun {
  readonly document: ProgramDocument
  readonly revisionId: LiveDocument['revisionId']
  readonly input: ObjectValue
  readonly source: RunRecord['source']
  readonly settings: RunSettings
}

/** Runs a published program that no request asks for, and keeps the run as its policy says. Fails with what it failed with. */
export async function runPublished(
  workspace: ServedWorkspace,
  { document, revisionId, input, source, settings }: PublishedRun,
  options: Pick<RuntimeOptions, 'library' | 'recordRun'>,
): Promise<void> {
  const startedAt = new Date()
  const start = performance.now()
  const { id: workspaceId, host, environment, view, state, concealer } = workspace
  const keeping = keepingOf(decideHistory(document.history, workspace.history), counted(document))
  const recorder = keeping === 'nothing' ? undefined : recordRun(host, start)
  const exchange = new HttpExchange()
  exchange.input = input
  const record = (status: number, failure: RunRecord['failure']) =>
    options.recordRun({
      id: host.random.uuid(),
      workspaceId,
      documentId: document.id,
      revisionId,
      kind: document.kind,
      source,
      status,
      startedAt,
      durationMicroseconds: Math.round((performance.now() - start) * 1000),
      failure,
      state,
      recorded: recorder ? recordedRun(recorder, exchange, null) : null,
    })
  try {
    const program = compileProgram(document, view, options.library)
    await execute(program, input, null, { host: recorder?.host ?? host, exchange, environment, settings, recorder })
  } catch (error) {
    if (keeping !== 'nothing')
      record(error instanceof Failure ? error.status : 500, describeFailure(concealer.failure(error)))
    throw error
  }
  if (keeping === 'everything') record(200, null)
}

const runs = new WeakMap<ProgramDocument, number>()

/** How often this server has run a document before. */
function counted(document: ProgramDocument): number {
  const count = runs.get(document) ?? 0
  runs.set(document, count + 1)
  return count
}

import type { RecordChange, TableAction } from '@stackwright/language'
import { runPublished } from './run-published.ts'
import type { RuntimeOptions } from './runtime-options.ts'
import type { ServedWorkspace } from './served-workspace.ts'

/** Runs the triggers of a table one after the other for a change that no program made. Fails as the first of them that does. */
export async function runTriggers(
  workspace: ServedWorkspace,
  table: string,
  action: TableAction,
  change: RecordChange,
  options: Pick<RuntimeOptions, 'library' | 'recordRun'>,
): Promise<void> {
  const { settings, host, documents } = workspace
  const datasource = host.dataSource ?? 'live'
  const input = { new: change.new, old: change.old, action, datasource }
  for (const { id, actions, datasources } of workspace.view.triggers?.(table) ?? []) {
    const live = documents.get(id)
    if (live?.document.kind !== 'table_trigger' || !actions[action]) continue
    if (datasources.length > 0 && !datasources.includes(datasource)) continue
    const { document, revisionId } = live
    await runPublished(workspace, { document, revisionId, input, source: 'records', settings }, options)
  }
}

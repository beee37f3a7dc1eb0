import type { Host } from '@stackwright/language'
import { createTestVaults } from '../files/test-vaults.ts'
import { watchHost } from '../runtime/host.ts'
import { createApiCaller } from './api-caller.ts'
import type { TestRun } from './open-test-run.ts'

/** The world of one run that no server serves: tables and files of its own, and of others what it is given. */
export function createTestWorld(
  { workspace, tokens, log }: TestRun,
  { database, http }: Pick<Host, 'database' | 'http'>,
): ReturnType<typeof watchHost> {
  const api = createApiCaller({
    workspace,
    tokens,
    host: () => watched.host,
    onBug: (error) => log.error({ err: error, workspaceId: workspace.id }, 'An endpoint that a test calls has a bug'),
  })
  const files = createTestVaults().of(workspace.id, workspace.settings.maxStorage)
  const watched = watchHost({ ...workspace.host, database, dataSource: 'test', http, files, api })
  return watched
}

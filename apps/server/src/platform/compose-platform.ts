import type { Host, Library } from '@stackwright/language'
import type { Config } from '../config/config.ts'
import { documentRoutes } from '../documents/document-routes.ts'
import { createDocuments } from '../documents/documents.ts'
import type { LiveWorkspaces } from '../documents/live-workspaces.ts'
import { fileRoutes } from '../files/file-routes.ts'
import type { FileStore } from '../files/file-store.ts'
import type { FileVaults } from '../files/file-vaults.ts'
import { serveVault } from '../files/serve-vault.ts'
import { taskRoutes } from '../jobs/task-routes.ts'
import type { Logger } from '../logging/logger.ts'
import { serveDocumentation } from '../openapi/serve-documentation.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { projectRoutes } from '../projects/project-routes.ts'
import type { RunHistory } from '../runs/run-history.ts'
import { runRoutes } from '../runs/run-routes.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { sampleRoutes } from '../samples/sample-routes.ts'
import { environmentRoutes } from '../settings/environment-routes.ts'
import type { EnvironmentStore } from '../settings/environment-store.ts'
import { limitRoutes } from '../settings/limit-routes.ts'
import { tableRoutes } from '../tables/table-routes.ts'
import { tableStructure } from '../tables/table-structure.ts'
import type { WorkspaceDatabases } from '../tables/workspace-databases.ts'
import type { TestServices } from '../tests/open-test-run.ts'
import { testRoutes } from '../tests/test-routes.ts'
import { apiTokenRoutes } from './api-token-routes.ts'
import { createApiTokens } from './api-tokens.ts'
import { type Application, createApplication } from './application.ts'
import { catalogueRoutes } from './catalogue.ts'
import { createAccountFinder } from './find-account.ts'
import { sessionRoutes } from './session-routes.ts'
import { createSessions } from './sessions.ts'
import { serveStudio } from './studio.ts'
import { workspaceRoutes } from './workspace-routes.ts'

export interface PlatformParts {
  readonly prisma: PrismaClient
  readonly log: Logger
  readonly library: Library
  readonly runtime: Runtime
  readonly live: LiveWorkspaces
  readonly history: RunHistory
  readonly databases: WorkspaceDatabases
  readonly passwords: Host['passwords']
  readonly passwordOf: (workspaceId: string) => string
  readonly environment: EnvironmentStore
  readonly ceilings: Config['ceilings']
  readonly tests: TestServices
  readonly files: { readonly store: FileStore; readonly key: Buffer }
  readonly vaults: FileVaults
  readonly origin: string
  readonly behindProxy: boolean
  readonly studioDirectory: string
}

/** Puts the platform together: every route of the contract, the documentation pages and the studio. */
export function composePlatform(parts: PlatformParts): Application {
  const { prisma, log, library, runtime, live, studioDirectory, behindProxy } = parts
  const sessions = createSessions(prisma)
  const findAccount = createAccountFinder(sessions)
  const apiTokens = createApiTokens(prisma)
  const documents = createDocuments({ ...parts, tables: tableStructure, checkStack: runtime.check })
  return createApplication({
    prisma,
    log,
    findAccount,
    apiTokens,
    behindProxy,
    handlers: [
      ...sessionRoutes({ prisma, sessions, findAccount }),
      ...workspaceRoutes({ ...parts, tables: tableStructure }),
      ...sampleRoutes(),
      ...apiTokenRoutes(apiTokens),
      ...catalogueRoutes(library),
      ...documentRoutes({ prisma, documents }),
      ...projectRoutes({ ...parts, tables: tableStructure }),
      ...tableRoutes({ ...parts, documents }),
      ...runRoutes(parts),
      ...taskRoutes(),
      ...environmentRoutes(parts),
      ...limitRoutes(parts),
      ...fileRoutes(parts),
      ...testRoutes(parts),
    ],
    documentation: serveDocumentation({ prisma, library, live, findAccount }),
    vault: serveVault({ ...parts.files, prisma, findAccount }),
    studio: serveStudio(studioDirectory),
  })
}

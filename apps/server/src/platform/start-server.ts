import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createTokens, hashPassword, verifyPassword } from '@stackwright/auth'
import { createHttp, readAllowedHosts } from '@stackwright/http'
import { createSandbox } from '@stackwright/sandbox'
import type { Config } from '../config/config.ts'
import { loadMasterKey, type MasterKey } from '../config/master-key.ts'
import { projectRoot } from '../config/project-root.ts'
import { listenForChanges } from '../documents/change-channel.ts'
import { createLiveWorkspaces } from '../documents/live-workspaces.ts'
import { createFileVaults } from '../files/file-vaults.ts'
import { createPostgresFileStore } from '../files/postgres-file-store.ts'
import { createTaskJobs } from '../jobs/task-jobs.ts'
import { createTokenKeyStore } from '../keys/token-key-store.ts'
import { library } from '../library.ts'
import type { Logger } from '../logging/logger.ts'
import { openPlaces } from '../places/open-places.ts'
import { createPrismaClient, type PrismaClient } from '../prisma/client.ts'
import { migrate } from '../prisma/migrate.ts'
import { createRunHistory } from '../runs/run-history.ts'
import { createRuntime } from '../runtime/runtime.ts'
import { createEnvironmentStore } from '../settings/environment-store.ts'
import { createWorkspaceDatabases } from '../tables/workspace-databases.ts'
import { composePlatform } from './compose-platform.ts'
import { type FrontServer, listen } from './front-server.ts'
import { openDatabase } from './open-database.ts'
import { ensureOwner, isSetupNeeded, issueSetupCode } from './setup-code.ts'

export interface RunningServer {
  /** Where people reach it. */
  readonly url: string
  /** The one-time link that makes the owner; undefined once there is one. */
  readonly setupLink: string | undefined
  /** Finishes what is under way and stops everything that was started. */
  close(): Promise<void>
}

/** How long requests under way may take when the server stops. */
const patience = 10_000

/**
 * Starts everything, in order; what was started before a failure is stopped again.
 *
 * @throws StartFailure for what the operator can mend
 */
export async function startServer(config: Config, log: Logger): Promise<RunningServer> {
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse())
      await closer().catch((error) => log.error({ err: error }, 'A part of the server did not stop in order'))
  }
  try {
    const masterKey = loadMasterKey(config)
    const front = await listen(config)
    closers.push(() => front.close(0))
    const url = config.publicUrl ?? localUrl(config.host, front.port)
    const prisma = await serve(config, log, masterKey, front, closers, url)
    // Requests under way end first: they need all the rest.
    closers.push(() => front.close(patience))
    return { url, setupLink: await prepareOwner(prisma, url), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function serve(
  config: Config,
  log: Logger,
  masterKey: MasterKey,
  front: FrontServer,
  closers: (() => Promise<void>)[],
  url: string,
): Promise<PrismaClient> {
  const database = await openDatabase(config, masterKey, log)
  closers.push(database.close)
  await migrate(database.pool)
  const prisma = createPrismaClient(database.pool)
  closers.push(() => prisma.$disconnect())

  const passwordOf = (workspaceId: string) => masterKey.derive(`workspace-role ${workspaceId}`).toString('base64url')
  const databases = createWorkspaceDatabases({ url: database.url, passwordOf })
  closers.push(databases.close)
  const history = createRunHistory({ pool: database.pool, masterKey, log })
  closers.push(history.close)

  const http = createHttp({ log, allowed: readAllowedHosts(config.allowedHosts) })
  closers.push(http.close)
  const sandbox = createSandbox({ log })
  closers.push(sandbox.close)
  const places = await openPlaces(config.geoipDatabase, log)
  closers.push(places.close)
  const passwords = { hash: hashPassword, verify: verifyPassword }
  const files = { store: createPostgresFileStore(database.pool), key: masterKey.derive('file-addresses') }
  const vaults = createFileVaults({ ...files, url })
  const runtime = createRuntime({
    library,
    log,
    databases: databases.get,
    tokens: createTokens({ keys: createTokenKeyStore(prisma, masterKey), now: Date.now }),
    passwords,
    http,
    sandbox,
    places,
    files: vaults,
    ceilings: config.ceilings,
    recordRun: history.record,
  })
  const environment = createEnvironmentStore(masterKey, log)
  const jobs = createTaskJobs({
    url: database.url,
    log,
    run: runtime.runTask,
    onInterrupted: runtime.interrupted,
  })
  closers.push(jobs.close)
  const live = createLiveWorkspaces({
    prisma,
    log,
    environment,
    runtime: {
      setWorkspace(workspace) {
        runtime.setWorkspace(workspace)
        jobs.setWorkspace(workspace)
      },
      removeWorkspace(id) {
        jobs.removeWorkspace(id)
        runtime.removeWorkspace(id)
        databases.forget(id)
      },
    },
  })
  const origin = randomUUID()
  const complain = (error: unknown) => log.error({ err: error }, 'A change could not be taken over')
  const listener = await listenForChanges({
    url: database.url,
    log,
    onChange: (workspaceId, from) => {
      if (from !== origin) live.refresh(workspaceId).catch(complain)
    },
    onReconnect: () => void live.refreshAll().catch(complain),
  })
  closers.push(listener.close)
  await live.refreshAll()

  const application = composePlatform({
    prisma,
    log,
    library,
    runtime,
    live,
    history,
    databases,
    passwords,
    passwordOf,
    environment,
    ceilings: config.ceilings,
    tests: {
      library,
      log,
      passwords,
      http,
      sandbox,
      places,
      passwordOf,
      ceilings: config.ceilings,
      owner: database.pool,
      url: database.url,
    },
    files,
    vaults,
    origin,
    behindProxy: config.publicUrl !== undefined,
    studioDirectory: join(projectRoot, 'apps', 'studio', 'dist'),
  })
  if (config.owner) await ensureOwner(prisma, { name: config.owner.email.split('@')[0] ?? 'Owner', ...config.owner })
  front.serve({ runtime: runtime.handle, others: application })
  return prisma
}

async function prepareOwner(prisma: PrismaClient, url: string): Promise<string | undefined> {
  if (!(await isSetupNeeded(prisma))) return undefined
  return `${url}/setup#code=${await issueSetupCode(prisma)}`
}

function localUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

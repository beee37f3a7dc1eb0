import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { explaining } from '../config/explaining.ts'
import { findBinaries } from './binaries.ts'
import { clusterHome } from './cluster-directory.ts'
import { lockDirectory } from './directory-lock.ts'
import { ensureDatabase } from './ensure-database.ts'
import { postgresIdentity } from './identity.ts'
import { initializeCluster } from './initialize.ts'
import { clearOrphan } from './orphan.ts'
import { refuseUnsupportedPlatform } from './platform.ts'
import { type Postmaster, type PostmasterOptions, startPostmaster } from './postmaster.ts'
import { makeSocketDirectory } from './socket-directory.ts'
import { socketUrl } from './socket-url.ts'

export interface EmbeddedPostgresOptions {
  /** Everything lies in this folder; it is made when missing. */
  directory: string
  /** Of the superuser `stackwright`; the same at every start. */
  password: string
  log: (line: string) => void
  /** Settings of PostgreSQL, such as `{ shared_buffers: '256MB' }`. */
  settings?: Record<string, string>
}

export interface EmbeddedPostgres {
  /** For node-postgres: user, password, database and the socket. */
  url: string
  /** Stops PostgreSQL in order and frees the folder. */
  stop(): Promise<void>
}

const user = 'stackwright'
const database = 'stackwright'

/** Restarts that follow each other faster than this point to a fault that a further one will not mend. */
const restartPause = 1_000

/**
 * Starts the PostgreSQL that ships with Stackwright on a private socket, sets it up at the first start, and starts it
 * again, under the same address, should it ever die.
 *
 * @throws StartFailure when the folder is in use, of another version or not writable, or PostgreSQL cannot run here
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { password, log } = options
  refuseUnsupportedPlatform()
  const identity = postgresIdentity()
  const binaries = findBinaries(identity)
  const directory = explaining(options.directory, () => {
    mkdirSync(options.directory, { recursive: true })
    return realpathSync(options.directory)
  })
  const release = await lockDirectory(directory)
  let socketDirectory: string | undefined
  const tidy = async () => {
    if (socketDirectory) rmSync(socketDirectory, { recursive: true, force: true })
    await release()
  }
  try {
    const home = explaining(directory, () => clusterHome(directory, identity))
    const cluster = await initializeCluster({ home, binaries, identity, user, password })
    await clearOrphan(cluster, log)
    socketDirectory = makeSocketDirectory(directory, identity)
    const settings = { jit: 'off', ...options.settings }
    const supervised = await supervise({ cluster, socketDirectory, binaries, identity, settings, log })
    const urlOf = (name: string) =>
      socketUrl({ user, password, socketDirectory: socketDirectory ?? '', database: name })
    await ensureDatabase(urlOf('postgres'), database).catch(async (error) => {
      await supervised.stop()
      throw error
    })
    return {
      url: urlOf(database),
      async stop() {
        await supervised.stop()
        await tidy()
      },
    }
  } catch (error) {
    await tidy()
    throw error
  }
}

async function supervise(options: PostmasterOptions): Promise<Pick<Postmaster, 'stop'>> {
  let stopping = false
  let current: Promise<Postmaster> = watch(await startPostmaster(options))

  async function watch(postmaster: Postmaster): Promise<Postmaster> {
    void postmaster.ended.then(() => {
      if (!stopping) current = restart()
    })
    return postmaster
  }

  async function restart(): Promise<Postmaster> {
    options.log('PostgreSQL ended unexpectedly; starting it again.')
    for (;;) {
      await delay(restartPause, undefined, { ref: false })
      try {
        return await watch(await startPostmaster(options))
      } catch (error) {
        options.log((error as Error).message)
        if (stopping) throw error
      }
    }
  }

  return {
    async stop() {
      stopping = true
      await current.then(
        (postmaster) => postmaster.stop(),
        () => {},
      )
    },
  }
}

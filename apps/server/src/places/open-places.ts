import { readFile, stat } from 'node:fs/promises'
import { type Host, placesUnavailable } from '@stackwright/language'
import { StartFailure } from '../config/start-failure.ts'
import type { RuntimeLog } from '../runtime/runtime-options.ts'
import { readPlaces } from './read-places.ts'

/** The places of a server whose operator has set none. */
export const noPlaces: Host['places'] = {
  locate() {
    throw placesUnavailable({
      reason:
        'whoever runs this server has to set GEOIP_DATABASE to a file in the format of MaxMind, such as GeoLite2-City.mmdb.',
    })
  },
}

/**
 * Opens the database at a path, if there is one, and takes over newer ones that are put there; `interval` is in milliseconds.
 *
 * @throws StartFailure when it cannot be read
 */
export async function openPlaces(
  path: string | undefined,
  log: Pick<RuntimeLog, 'info' | 'warn'>,
  interval = 5_000,
): Promise<Host['places'] & { close(): Promise<void> }> {
  if (path === undefined) return { ...noPlaces, async close() {} }
  // Looked at before it is read: what is put there in between is then read once more rather than overlooked, as fs.watchFile may.
  let seen = await versionOf(path)
  let places = await read(path)
  const refresh = async () => {
    const version = await versionOf(path)
    if (version === seen) return
    seen = version
    try {
      places = await read(path)
      log.info({ path }, 'A newer database of places was taken over')
    } catch (error) {
      log.warn({ path }, `${(error as Error).message} The one that was read before stays.`)
    }
  }
  let refreshing: Promise<void> | undefined
  const timer = setInterval(() => {
    refreshing ??= refresh().finally(() => {
      refreshing = undefined
    })
  }, interval)
  timer.unref()
  return {
    locate: (address) => places.locate(address),
    async close() {
      clearInterval(timer)
      await refreshing
    },
  }
}

/** Changes whenever the file at a path is replaced or written; `undefined` while there is none. */
const versionOf = (path: string): Promise<string | undefined> =>
  stat(path).then(
    ({ ino, size, mtimeMs }) => `${ino} ${size} ${mtimeMs}`,
    () => undefined,
  )

async function read(path: string): Promise<Host['places']> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new StartFailure(`GEOIP_DATABASE names ${path}, which cannot be read (${error.code}).`)
  })
  try {
    return readPlaces(bytes)
  } catch {
    throw new StartFailure(
      `GEOIP_DATABASE names ${path}, which is no database in the format of MaxMind, a .mmdb file that is not compressed.`,
    )
  }
}

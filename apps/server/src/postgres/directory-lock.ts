import { randomBytes } from 'node:crypto'
import { mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { StartFailure } from '../config/start-failure.ts'

/** The shortest of the platforms' limits on a socket's path, less the name of a lock set aside. */
const longestPath = 80

/**
 * Lets one process at a time have `directory`. The lock is a listening socket in it: the kernel ends it with the
 * process, however that dies, so a lock that nobody answers is a leftover; process numbers, which containers share and
 * reuse, are not asked.
 *
 * @returns releases the lock
 * @throws StartFailure when another process has it
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const short = Buffer.byteLength(directory) <= longestPath ? undefined : mkdtempSync(join(tmpdir(), 'stackwright-'))
  // A socket's path is limited to about a hundred bytes, a folder's is not: go there by a shorter name.
  const place = short ? join(short, 'd') : directory
  if (short) symlinkSync(directory, place)
  const tidy = () => short && rmSync(short, { recursive: true, force: true })
  try {
    const server = await take(join(place, 'lock'), directory)
    server.unref()
    return async () => {
      await new Promise((resolve) => server.close(resolve))
      tidy()
    }
  } catch (error) {
    tidy()
    throw error
  }
}

async function take(path: string, directory: string): Promise<Server> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const server = await listen(path)
    if (server) return server
    if ((await isAnswered(path)) || !(await removeLeftover(path))) {
      throw new StartFailure(`Another Stackwright already uses the data folder ${directory}: stop it, or set DATA_DIR.`)
    }
    await delay(Math.random() * 10)
  }
  throw new StartFailure(`The data folder ${directory} cannot be locked: remove the file "lock" in it.`)
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(new StartFailure(`The data folder cannot be locked at ${path}: ${error.message}.`))
    })
    server.listen(path, () => resolve(server))
  })
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** Sets the leftover aside before removing it: had another process just replaced it by its own, that is noticed and put back. */
async function removeLeftover(path: string): Promise<boolean> {
  const aside = `${path}.${randomBytes(4).toString('hex')}`
  try {
    renameSync(path, aside)
  } catch {
    return true
  }
  if (await isAnswered(aside)) {
    renameSync(aside, path)
    return false
  }
  rmSync(aside, { force: true })
  return true
}

import { hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { explaining } from './explaining.ts'
import { StartFailure } from './start-failure.ts'

const shortest = 32

/** The secret of the installation. Nothing uses it itself: each purpose gets a key of its own derived from it. */
export interface MasterKey {
  /** 32 bytes, always the same for the same purpose; they tell nothing of the other keys. */
  derive(purpose: string): Buffer
}

/**
 * The key in SECRET_KEY or SECRET_KEY_FILE, else in the file secret.key of the data folder, made at the first start.
 * Servers that share a database must share the key.
 */
export function loadMasterKey({ secretKey, dataDirectory }: Pick<Config, 'secretKey' | 'dataDirectory'>): MasterKey {
  const secret = secretKey ?? explaining(dataDirectory, () => keyFile(dataDirectory))
  return {
    derive: (purpose) => Buffer.from(hkdfSync('sha256', secret, 'stackwright', purpose, 32)),
  }
}

function keyFile(directory: string): string {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'secret.key')
  const key = read(path) ?? create(path)
  if (key.length < shortest)
    throw new StartFailure(`${path} is damaged: restore it, its content is needed to read what is encrypted.`)
  return key
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The file appears whole, and only one of two servers that start at once makes it. */
function create(path: string): string {
  const half = `${path}.${process.pid}`
  writeFileSync(half, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(half, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(half)
  }
  return readFileSync(path, 'utf8').trim()
}

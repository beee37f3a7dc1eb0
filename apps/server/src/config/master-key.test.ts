import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadMasterKey } from './master-key.ts'
import { StartFailure } from './start-failure.ts'

let dataDirectory: string

beforeEach(() => {
  dataDirectory = join(mkdtempSync(join(tmpdir(), 'stackwright-key-')), 'data')
})

afterEach(() => rmSync(dirname(dataDirectory), { recursive: true, force: true }))

describe('the master key', () => {
  test('is made at the first start, for its owner only, and kept', () => {
    const first = loadMasterKey({ secretKey: undefined, dataDirectory })
    const path = join(dataDirectory, 'secret.key')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url')).toHaveLength(32)
    const second = loadMasterKey({ secretKey: undefined, dataDirectory })
    expect(second.derive('tokens')).toEqual(first.derive('tokens'))
  })

  test('gives each purpose a key of its own', () => {
    const { derive } = loadMasterKey({ secretKey: 'k'.repeat(32), dataDirectory })
    expect(derive('tokens')).toHaveLength(32)
    expect(derive('tokens')).toEqual(derive('tokens'))
    expect(derive('tokens')).not.toEqual(derive('database'))
    expect(derive('tokens')).not.toEqual(loadMasterKey({ secretKey: 'l'.repeat(32), dataDirectory }).derive('tokens'))
  })

  test('refuses a damaged file and a data folder that is a file', () => {
    loadMasterKey({ secretKey: undefined, dataDirectory })
    const path = join(dataDirectory, 'secret.key')
    writeFileSync(path, '')
    expect(() => loadMasterKey({ secretKey: undefined, dataDirectory })).toThrow(
      new StartFailure(`${path} is damaged: restore it, its content is needed to read what is encrypted.`),
    )
    expect(() => loadMasterKey({ secretKey: undefined, dataDirectory: join(path, 'x') })).toThrow(
      new StartFailure(`${join(path, 'x')} cannot be used: part of its path is a file.`),
    )
  })
})

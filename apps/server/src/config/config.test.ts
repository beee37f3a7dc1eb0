import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { projectRoot } from './project-root.ts'
import { StartFailure } from './start-failure.ts'

const directory = mkdtempSync(join(tmpdir(), 'stackwright-config-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const key = 'k'.repeat(32)

function file(name: string, content: string): string {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

describe('the configuration', () => {
  test('has defaults for everything, and takes an empty variable as none', () => {
    const defaults = {
      port: 8080,
      host: '127.0.0.1',
      dataDirectory: join(projectRoot, 'data'),
      databaseUrl: undefined,
      secretKey: undefined,
      owner: undefined,
      publicUrl: undefined,
      allowedHosts: '',
      geoipDatabase: undefined,
      ceilings: {},
      logLevel: 'info',
    }
    expect(readConfig({})).toEqual(defaults)
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', SECRET_KEY: '', OWNER_EMAIL: '', PUBLIC_URL: '' })).toEqual(
      defaults,
    )
  })

  test('takes every setting from the environment', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '::',
        DATA_DIR: '/srv/data',
        DATABASE_URL: 'postgres://u:p@/db?host=/run/postgresql',
        SECRET_KEY_FILE: file('key', `${key}\n`),
        OWNER_EMAIL: ' Ada@Example.COM',
        OWNER_PASSWORD_FILE: file('password', ' with spaces \n'),
        PUBLIC_URL: 'https://api.example.com/',
        ALLOWED_HOSTS: 'db.internal, 10.0.0.0/8',
        GEOIP_DATABASE: '/srv/places.mmdb',
        MAX_STEPS: '5000',
        MAX_ANSWER: '1000000',
        LOG_LEVEL: 'debug',
      }),
    ).toEqual({
      port: 0,
      host: '::',
      dataDirectory: '/srv/data',
      databaseUrl: 'postgres://u:p@/db?host=/run/postgresql',
      secretKey: key,
      owner: { email: 'ada@example.com', password: ' with spaces ' },
      publicUrl: 'https://api.example.com',
      allowedHosts: 'db.internal, 10.0.0.0/8',
      geoipDatabase: '/srv/places.mmdb',
      ceilings: { maxSteps: 5000, maxAnswer: 1_000_000 },
      logLevel: 'debug',
    })
  })

  const short = file('short', 'short\n')
  test.each([
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ HOST: 'a b' }, 'HOST must be an address or a host name, such as 127.0.0.1, or 0.0.0.0 for every network.'],
    [
      { DATABASE_URL: 'mysql://x/y' },
      'DATABASE_URL must be an address of the form postgres://user:password@host:5432/database.',
    ],
    [
      { DATABASE_URL: 'localhost' },
      'DATABASE_URL must be an address of the form postgres://user:password@host:5432/database.',
    ],
    [{ SECRET_KEY: 'secret' }, 'SECRET_KEY must have at least 32 characters.'],
    [{ SECRET_KEY_FILE: '/nowhere' }, 'SECRET_KEY_FILE names /nowhere, which cannot be read (ENOENT).'],
    [{ SECRET_KEY_FILE: short }, `The file ${short} of SECRET_KEY_FILE must have at least 32 characters.`],
    [{ OWNER_EMAIL: 'ada' }, 'OWNER_EMAIL must be an e-mail address.'],
    [{ OWNER_EMAIL: 'ada@example.com' }, 'OWNER_EMAIL needs OWNER_PASSWORD or OWNER_PASSWORD_FILE beside it.'],
    [{ OWNER_PASSWORD: 'long enough' }, 'OWNER_PASSWORD needs OWNER_EMAIL beside it.'],
    [{ OWNER_PASSWORD: 'short' }, 'OWNER_PASSWORD must have at least 10 characters.'],
    [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL must be an address that begins with http:// or https://.'],
    [
      { ALLOWED_HOSTS: 'a.example, http://b' },
      'ALLOWED_HOSTS must list hosts, hosts with a port, addresses or networks; "http://b" is none of these.',
    ],
    [{ MAX_STEPS: 'many' }, 'MAX_STEPS must be a whole number, at least 1000.'],
    [{ MAX_MILLISECONDS: '99' }, 'MAX_MILLISECONDS must be a whole number, at least 100.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace and silent.'],
  ])('says what is wrong with %j', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(new StartFailure(message))
  })
})

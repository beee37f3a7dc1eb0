import type { LimitName } from '@stackwright/contract'
import type { z } from 'zod'
import { ceilingsSchema, readCeilings } from './ceilings.ts'
import { environmentSchema } from './environment.ts'
import { fromFile } from './from-file.ts'
import { StartFailure } from './start-failure.ts'

/** How this installation is set up. Every setting comes from the environment; docs/guide lists them. */
export interface Config {
  port: number
  /** The address to listen on: only this machine, unless another is asked for. */
  host: string
  /** Absolute. Holds the embedded database and the secret key. */
  dataDirectory: string
  /** Undefined: the embedded PostgreSQL. */
  databaseUrl: string | undefined
  /** Undefined: the file secret.key in the data folder. */
  secretKey: string | undefined
  /** The account an unattended installation begins with. */
  owner: { email: string; password: string } | undefined
  /** Where people reach the studio, without a slash at the end; undefined: the address it listens on. */
  publicUrl: string | undefined
  /** What programs may send requests to although it is not public, as readAllowedHosts reads it. */
  allowedHosts: string
  /** Absolute path of a database of places; undefined: nobody is told where an address is. */
  geoipDatabase: string | undefined
  /** What a run may use at most, whatever its workspace has set. */
  ceilings: Readonly<Partial<Record<LimitName, number>>>
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

export type Environment = Readonly<Record<string, string | undefined>>

/** @throws StartFailure naming the variable and what is wrong with it, never its value where that may be secret */
export function readConfig(environment: Environment): Config {
  // Compose files and shells pass on what is not set as an empty text.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const result = environmentSchema.safeParse(set)
  if (!result.success) throw new StartFailure(sentence(result.error))
  const ceilings = ceilingsSchema.safeParse(set)
  if (!ceilings.success) throw new StartFailure(sentence(ceilings.error))
  const values = result.data
  const secretKey =
    values.SECRET_KEY ?? fromFile('SECRET_KEY_FILE', values.SECRET_KEY_FILE, environmentSchema.shape.SECRET_KEY)
  const password =
    values.OWNER_PASSWORD ??
    fromFile('OWNER_PASSWORD_FILE', values.OWNER_PASSWORD_FILE, environmentSchema.shape.OWNER_PASSWORD)
  return {
    port: values.PORT,
    host: values.HOST,
    dataDirectory: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    secretKey,
    owner: owner(values.OWNER_EMAIL, password),
    publicUrl: values.PUBLIC_URL,
    allowedHosts: values.ALLOWED_HOSTS,
    geoipDatabase: values.GEOIP_DATABASE,
    ceilings: readCeilings(ceilings.data),
    logLevel: values.LOG_LEVEL,
  }
}

function owner(email: string | undefined, password: string | undefined): Config['owner'] {
  if (email && password) return { email, password }
  if (email) throw new StartFailure('OWNER_EMAIL needs OWNER_PASSWORD or OWNER_PASSWORD_FILE beside it.')
  if (password) throw new StartFailure('OWNER_PASSWORD needs OWNER_EMAIL beside it.')
  return undefined
}

function sentence(error: z.ZodError): string {
  const [issue] = error.issues
  return `${issue?.path.join('.')} ${issue?.message}.`
}

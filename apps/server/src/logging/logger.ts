import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'
import type { Config } from '../config/config.ts'
import { errorRecord } from './error-record.ts'
import { plainLines } from './plain-lines.ts'

export type { Logger } from 'pino'

/** Keys whose values never reach a log, at the top of a record and one or two levels below. */
const secretKeys = [
  'password',
  'passwordHash',
  'secret',
  'token',
  'authToken',
  'authorization',
  'cookie',
  'databaseUrl',
]

const hiddenPaths = [
  ...secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
  '*["set-cookie"]',
  '*.*["set-cookie"]',
]

/** Lines of JSON for machines, plain lines for a person at a terminal. */
export function createLogger(
  { logLevel }: Pick<Config, 'logLevel'>,
  destination: DestinationStream = process.stdout.isTTY ? plainLines(process.stdout) : process.stdout,
): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorRecord },
      redact: { paths: hiddenPaths, censor: '[hidden]' },
    },
    destination,
  )
}

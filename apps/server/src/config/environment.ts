import { resolve } from 'node:path'
import { readAllowedHosts } from '@stackwright/http'
import { z } from 'zod'
import { projectRoot } from './project-root.ts'

const port = 'must be a whole number from 0 to 65535'

/** The variables that Stackwright reads. A message continues the sentence that begins with the variable's name. */
export const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, port)
    .default('8080')
    .transform(Number)
    .refine((number) => number <= 65535, port),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'must be an address or a host name, such as 127.0.0.1, or 0.0.0.0 for every network')
    .default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .default('data')
    .transform((path) => resolve(projectRoot, path)),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'must be an address of the form postgres://user:password@host:5432/database')
    .optional(),
  SECRET_KEY: z.string().trim().min(32, 'must have at least 32 characters').optional(),
  SECRET_KEY_FILE: z.string().optional(),
  OWNER_EMAIL: z.string().trim().toLowerCase().pipe(z.email('must be an e-mail address')).optional(),
  OWNER_PASSWORD: z
    .string()
    .min(10, 'must have at least 10 characters')
    .max(200, 'must have at most 200 characters')
    .optional(),
  OWNER_PASSWORD_FILE: z.string().optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, message: 'must be an address that begins with http:// or https://' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  ALLOWED_HOSTS: z
    .string()
    .default('')
    .superRefine((text, context) => {
      try {
        readAllowedHosts(text)
      } catch (error) {
        context.addIssue((error as Error).message)
      }
    }),
  GEOIP_DATABASE: z
    .string()
    .transform((path) => resolve(projectRoot, path))
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      message: 'must be one of fatal, error, warn, info, debug, trace and silent',
    })
    .default('info'),
})

function isPostgresUrl(text: string): boolean {
  // A socket's address, postgres://user@/database?host=/run/postgresql, has no host, which URL does not allow.
  const url = text.replace(/@\//, '@localhost/')
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(url)
}

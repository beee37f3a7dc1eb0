import { z } from 'zod'
import { baseShape, identifierSchema } from './base.ts'
import { middlewareUseSchema } from './middleware-use.ts'
import { programShape } from './program.ts'
import { unitTestsSchema } from './unit-test.ts'

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

const pathSchema = z
  .string()
  .max(300)
  .regex(
    /^(?:[A-Za-z0-9._~@-]+|\{[A-Za-z_][A-Za-z0-9_]*\})(?:\/(?:[A-Za-z0-9._~@-]+|\{[A-Za-z_][A-Za-z0-9_]*\}))*$/,
    'A path has parts of letters, digits and . _ ~ @ - or {parameter}, separated by /, without a / at its start',
  )

/** In Xano's text: a query. */
export const endpointSchema = z.strictObject({
  kind: z.literal('endpoint'),
  ...baseShape,
  /** The path below the group, such as `auth/login` or `requests/{id}`. */
  path: pathSchema,
  method: z.enum(methods),
  /** The name of its API group. */
  group: identifierSchema,
  /** The user authentication toggle: the name of the table whose tokens are asked for, or null when anyone may call. */
  authentication: identifierSchema.nullable().default(null),
  ...programShape,
  middleware: middlewareUseSchema,
  tests: unitTestsSchema,
})

export type Method = (typeof methods)[number]
export type EndpointDocument = z.output<typeof endpointSchema>

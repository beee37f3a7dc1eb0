import { z } from 'zod'
import { defineRoute } from './route.ts'
import { workspaceParams } from './workspaces.ts'

/** Variables of one workspace at most. */
export const mostVariables = 500
/** Characters of one value at most. */
export const longestVariable = 32_768

export const variableNameSchema = z
  .string()
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]{0,99}$/,
    'A name begins with a letter or _ and goes on with letters, digits and _, 100 at most',
  )
const variableParams = workspaceParams.extend({ name: variableNameSchema })
const value = z.string().max(longestVariable, `A value has at most ${longestVariable} characters`)

/** A variable without its value, which only readVariable gives. */
const variableSchema = z.object({ name: z.string(), updatedAt: z.iso.datetime() })
export type EnvironmentVariable = z.output<typeof variableSchema>

export const listVariables = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/environment',
  access: 'viewer',
  params: workspaceParams,
  response: z.object({ variables: z.array(variableSchema) }),
})

/** The one way a value leaves the server. */
export const readVariable = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/environment/:name',
  access: 'developer',
  params: variableParams,
  response: z.object({ name: z.string(), value: z.string() }),
})

/** Makes a variable or gives it another value; the next request of every server sees it. */
export const setVariable = defineRoute({
  method: 'PUT',
  path: '/workspaces/:workspace/environment/:name',
  access: 'developer',
  params: variableParams,
  body: z.strictObject({ value }),
  response: variableSchema,
})

export const deleteVariable = defineRoute({
  method: 'DELETE',
  path: '/workspaces/:workspace/environment/:name',
  access: 'developer',
  params: variableParams,
  response: z.object({ deleted: z.literal(true) }),
})

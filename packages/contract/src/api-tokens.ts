import { z } from 'zod'
import { defineRoute } from './route.ts'
import { workspaceParams } from './workspaces.ts'

/** The most days that a token lasts. */
export const longestApiToken = 9_999

/** A token with which programs call the platform API, for one workspace. */
export const apiTokenSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['viewer', 'developer']),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
})
export type ApiToken = z.output<typeof apiTokenSchema>

export const listApiTokens = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/tokens',
  access: 'developer',
  params: workspaceParams,
  response: z.object({ tokens: z.array(apiTokenSchema) }),
})

/** The token itself is in this answer only. It is never good for more than whoever made it. */
export const createApiToken = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/tokens',
  access: 'developer',
  params: workspaceParams,
  body: z.strictObject({
    name: z.string().trim().min(1, 'A token needs a name').max(100),
    role: z.enum(['viewer', 'developer']).default('developer'),
    days: z.int().min(1).max(longestApiToken).default(90),
  }),
  response: apiTokenSchema.extend({ token: z.string() }),
})

/** From then on it is good for nothing. */
export const revokeApiToken = defineRoute({
  method: 'DELETE',
  path: '/workspaces/:workspace/tokens/:token',
  access: 'developer',
  params: workspaceParams.extend({ token: z.uuid() }),
  response: z.object({ revoked: z.literal(true) }),
})

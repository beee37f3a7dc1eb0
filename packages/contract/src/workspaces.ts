import { z } from 'zod'
import { defineRoute } from './route.ts'

export const workspaceSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  slug: z.string(),
  role: z.enum(['owner', 'developer', 'viewer']),
  createdAt: z.iso.datetime(),
})
export type Workspace = z.output<typeof workspaceSchema>

/** Every path below a workspace carries its id. */
export const workspaceParams = z.strictObject({ workspace: z.uuid() })
const name = z.string().trim().min(1, 'A workspace needs a name').max(100)

export const listWorkspaces = defineRoute({
  method: 'GET',
  path: '/workspaces',
  access: 'account',
  response: z.object({ workspaces: z.array(workspaceSchema) }),
})

export const createWorkspace = defineRoute({
  method: 'POST',
  path: '/workspaces',
  access: 'account',
  body: z.strictObject({
    name,
    /** The id of a sample: the workspace begins with everything that is in it. */
    sample: z.string().max(100).optional(),
  }),
  response: workspaceSchema,
})

export const renameWorkspace = defineRoute({
  method: 'PATCH',
  path: '/workspaces/:workspace',
  access: 'owner',
  params: workspaceParams,
  body: z.strictObject({ name }),
  response: workspaceSchema,
})

/** Deletes it with all its tables and their records, documents and history. Nothing brings it back. */
export const deleteWorkspace = defineRoute({
  method: 'DELETE',
  path: '/workspaces/:workspace',
  access: 'owner',
  params: workspaceParams,
  /** Its name, to be sure. */
  body: z.strictObject({ confirm: z.string() }),
  response: z.object({ deleted: z.literal(true) }),
})

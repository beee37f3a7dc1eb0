import {
  createWorkspace as createRoute,
  deleteWorkspace as deleteRoute,
  listWorkspaces,
  renameWorkspace as renameRoute,
} from '@stackwright/contract'
import { handle, type RouteHandler } from './route-handler.ts'
import {
  createWorkspace,
  deleteWorkspace,
  findWorkspaces,
  renameWorkspace,
  type WorkspaceServices,
} from './workspaces.ts'

export function workspaceRoutes(services: WorkspaceServices): RouteHandler[] {
  const { prisma } = services
  return [
    handle(listWorkspaces, async (request) => {
      const { account, scope } = request
      const grant = scope === undefined ? undefined : { workspaceId: scope, role: request.role }
      return { workspaces: await findWorkspaces(prisma, account, grant) }
    }),
    handle(createRoute, ({ account, body }) => createWorkspace(services, account, body.name)),
    handle(renameRoute, ({ params, body, role }) => renameWorkspace(prisma, params.workspace, body.name, role)),
    handle(deleteRoute, async ({ params, body, account }) => {
      await deleteWorkspace(services, account, params.workspace, body.confirm)
      return { deleted: true as const }
    }),
  ]
}

import { createWorkspace as createRoute, listWorkspaces, renameWorkspace as renameRoute } from '@stackwright/contract'
import { handle, type RouteHandler } from './route-handler.ts'
import { createWorkspace, findWorkspaces, renameWorkspace, type WorkspaceServices } from './workspaces.ts'

export function workspaceRoutes(services: WorkspaceServices): RouteHandler[] {
  const { prisma } = services
  return [
    handle(listWorkspaces, async ({ account }) => ({ workspaces: await findWorkspaces(prisma, account) })),
    handle(createRoute, ({ account, body }) => createWorkspace(services, account, body.name)),
    handle(renameRoute, ({ params, body, role }) => renameWorkspace(prisma, params.workspace, body.name, role)),
  ]
}

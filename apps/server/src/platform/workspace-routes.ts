import {
  createWorkspace as createRoute,
  deleteWorkspace as deleteRoute,
  listWorkspaces,
  renameWorkspace as renameRoute,
} from '@stackwright/contract'
import { fillFromSample, type SampleServices } from '../samples/fill-from-sample.ts'
import { handle, type RouteHandler } from './route-handler.ts'
import {
  createWorkspace,
  deleteWorkspace,
  findWorkspaces,
  renameWorkspace,
  type WorkspaceServices,
} from './workspaces.ts'

export function workspaceRoutes(services: WorkspaceServices & SampleServices): RouteHandler[] {
  const { prisma } = services
  return [
    handle(listWorkspaces, async (request) => {
      const { account, scope } = request
      const grant = scope === undefined ? undefined : { workspaceId: scope, role: request.role }
      return { workspaces: await findWorkspaces(prisma, account, grant) }
    }),
    handle(createRoute, ({ account, body: { name, sample } }) =>
      createWorkspace(
        services,
        account,
        name,
        sample === undefined ? undefined : (change) => fillFromSample(change, services, sample),
      ),
    ),
    handle(renameRoute, ({ params, body, role }) => renameWorkspace(prisma, params.workspace, body.name, role)),
    handle(deleteRoute, async ({ params, body, account }) => {
      await deleteWorkspace(services, account, params.workspace, body.confirm)
      return { deleted: true as const }
    }),
  ]
}

import { deleteVariable, listVariables, readVariable, setVariable } from '@stackwright/contract'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import { changeSettings, type SettingsServices } from './settings-services.ts'

export function environmentRoutes(services: SettingsServices): RouteHandler[] {
  const { prisma, environment } = services
  return [
    handle(listVariables, async ({ params }) => ({ variables: await environment.list(prisma, params.workspace) })),
    handle(readVariable, async ({ params: { workspace, name } }) => ({
      name,
      value: await environment.read(prisma, workspace, name),
    })),
    handle(setVariable, ({ params: { workspace, name }, body, account }) =>
      changeSettings(services, workspace, account.id, (change) =>
        environment.set(change.prisma, workspace, name, body.value),
      ),
    ),
    handle(deleteVariable, async ({ params: { workspace, name }, account }) => {
      await changeSettings(services, workspace, account.id, (change) =>
        environment.delete(change.prisma, workspace, name),
      )
      return { deleted: true as const }
    }),
  ]
}

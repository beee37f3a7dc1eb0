import { getLimits, type LimitName, type Limits, setLimits } from '@stackwright/contract'
import { requestInvalid } from '../platform/failures.ts'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import { readLimits } from './read-limits.ts'
import { changeSettings, type SettingsServices } from './settings-services.ts'

export function limitRoutes(services: SettingsServices): RouteHandler[] {
  const { prisma, ceilings } = services
  return [
    handle(getLimits, async ({ params }) => ({ limits: await readLimits(prisma, params.workspace), ceilings })),
    handle(setLimits, async ({ params: { workspace }, body: { limits }, account }) => {
      refuseAbove(limits, ceilings)
      await changeSettings(services, workspace, account.id, ({ prisma: transaction }) =>
        transaction.workspace.update({ where: { id: workspace }, data: { limits } }),
      )
      return { limits, ceilings }
    }),
  ]
}

function refuseAbove(limits: Limits, ceilings: SettingsServices['ceilings']): void {
  for (const [name, value] of Object.entries(limits)) {
    const ceiling = ceilings[name as LimitName]
    if (ceiling !== undefined && value !== undefined && value > ceiling)
      throw requestInvalid({ place: `limits.${name}`, reason: `This server allows at most ${ceiling}.` })
  }
}

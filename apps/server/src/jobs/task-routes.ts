import { nextRuns } from '@stackwright/contract'
import { refused } from '../platform/failures.ts'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import { upcomingRuns } from './upcoming-runs.ts'

/** When tasks will run. */
export const taskRoutes = (): RouteHandler[] => [
  handle(nextRuns, async ({ body }) => {
    try {
      return { runs: upcomingRuns(body.schedules, Date.now()).map((moment) => new Date(moment).toISOString()) }
    } catch (error) {
      throw refused({ reason: `A cron expression cannot be read: ${(error as Error).message}` })
    }
  }),
]

import { scheduleSchema } from '@stackwright/language'
import { z } from 'zod'
import { defineRoute } from './route.ts'
import { workspaceParams } from './workspaces.ts'

/** When schedules are due next, saved or not: three moments at most, earliest first. 400 when a cron expression cannot be read. */
export const nextRuns = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/next-runs',
  access: 'viewer',
  params: workspaceParams,
  body: z.strictObject({ schedules: z.array(scheduleSchema).max(64) }),
  response: z.object({ runs: z.array(z.iso.datetime()) }),
})

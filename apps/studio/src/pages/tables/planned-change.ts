import type { planTable } from '@stackwright/contract'
import type { z } from 'zod'

/** One thing that saving a table would do to the database. */
export type PlannedChange = z.output<typeof planTable.response>['changes'][number]

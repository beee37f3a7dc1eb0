import { z } from 'zod'

/**
 * Which runs of a document are kept: none, those that failed, all, or every n-th beside those that failed. `inherit` leaves it to
 * what is around: an endpoint's API group.
 */
export const historySchema = z
  .union([z.enum(['inherit', 'off', 'errors', 'all']), z.strictObject({ every: z.int().min(2).max(1_000_000) })])
  .default('inherit')

export type HistoryPolicy = z.output<typeof historySchema>
export type DecidedHistoryPolicy = Exclude<HistoryPolicy, 'inherit'>

/** The first policy of the list that says something; failed runs are kept when none does. */
export function decideHistory(...policies: readonly (HistoryPolicy | undefined)[]): DecidedHistoryPolicy {
  for (const policy of policies) if (policy !== undefined && policy !== 'inherit') return policy
  return 'errors'
}

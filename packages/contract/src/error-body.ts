import { z } from 'zod'

/** The body of every error answer, of the platform API and of endpoints alike. */
export const errorBodySchema = z.object({ code: z.string(), message: z.string(), payload: z.unknown() })
export type ErrorBody = z.output<typeof errorBodySchema>

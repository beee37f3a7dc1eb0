import { z } from 'zod'
import { baseShape, nameSchema } from './base.ts'
import { middlewareUseSchema } from './middleware-use.ts'
import { silentProgramShape } from './program.ts'

const momentSchema = z.iso.datetime({ offset: true, error: 'A moment is written as 2026-01-31T08:00:00Z' })

const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, 'This time zone is not known. Examples: UTC, Europe/Berlin, America/New_York')

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** When a task runs: once, every so many seconds, or by a cron expression. */
export const scheduleSchema = z
  .strictObject({
    /** The first run, and what later ones are counted from. */
    startsOn: momentSchema,
    /** Seconds between runs; whole days keep the time of day in the time zone. null: it runs once, or by `cron`. */
    frequency: z
      .int()
      .min(1)
      .max(100 * 366 * 86_400)
      .nullable()
      .default(null),
    /** A cron expression of five fields, or six with seconds first, read in the time zone. */
    cron: z.string().min(1).max(200).nullable().default(null),
    /** No run begins after it. */
    endsOn: momentSchema.nullable().default(null),
    timeZone: timeZoneSchema.default('UTC'),
  })
  .refine(({ frequency, cron }) => frequency === null || cron === null, {
    path: ['cron'],
    message: 'A schedule has a frequency or a cron expression, not both',
  })

export const missedRunPolicies = ['skip', 'once', 'all'] as const

/** A stack that runs by itself, on schedules. */
export const taskSchema = z.strictObject({
  kind: z.literal('task'),
  ...baseShape,
  name: nameSchema,
  schedules: z.array(scheduleSchema).max(64).default([]),
  /** What becomes of runs whose time passed while no server was running: none, one for all of them, or each. */
  missed: z.enum(missedRunPolicies).default('once'),
  ...silentProgramShape,
  middleware: middlewareUseSchema,
})

export type Schedule = z.output<typeof scheduleSchema>
export type TaskDocument = z.output<typeof taskSchema>

import { type LimitName, limitNames, limits } from '@stackwright/contract'
import { z } from 'zod'

/** `maxSteps` → `MAX_STEPS`: the variable with which an operator bounds what workspaces can set. */
export const ceilingVariable = (name: LimitName): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

function ceilingSchema(minimum: number) {
  const rule = `must be a whole number, at least ${minimum}`
  return z
    .string()
    .regex(/^\d{1,15}$/, rule)
    .transform(Number)
    .refine((number) => number >= minimum, rule)
    .optional()
}

/** What a run may use at most, whatever its workspace has set, by the names of the variables. */
export const ceilingsSchema = z.object(
  Object.fromEntries(limitNames.map((name) => [ceilingVariable(name), ceilingSchema(limits[name].minimum)])),
)

/** The ceilings that are set, by the names of the limits. */
export function readCeilings(values: z.output<typeof ceilingsSchema>): Partial<Record<LimitName, number>> {
  const entries = limitNames.map((name) => [name, values[ceilingVariable(name)]] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

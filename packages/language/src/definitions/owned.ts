import type { Value } from '../values/value.ts'
import type { Run } from './run.ts'

/*
 * Values are not changed, so who keeps one need not copy it. The one exception makes growing a list in a loop cheap: what a step
 * has just made for a variable, and nobody has read as a whole since, nobody else can hold. Such a value is the variable's own and
 * may be changed in place. Reading the whole variable ends that, whatever becomes of what was read; reading a key inside it, or
 * asking a question whose answer is a number or a text, keeps nothing of the value itself and ends nothing.
 */

/** A list or an object that only its variable holds. */
export type OwnedValue = Value[] | Record<string, Value>

/** The value of a variable when it is the variable's own: it may be changed. */
export function ownedAt(run: Run, place: number): OwnedValue | undefined {
  const value = run.variables[place]
  return value !== undefined && run.owned[place] === value ? (value as OwnedValue) : undefined
}

/** Puts something into a variable that was just made and that nobody else has. */
export function setOwned(run: Run, place: number, value: Value): void {
  run.variables[place] = value
  run.owned[place] = typeof value === 'object' && value !== null ? value : undefined
}

/** Says that somebody else may hold what is in a variable from now on. */
export function share(run: Run, place: number): void {
  if (run.owned[place] !== undefined) run.owned[place] = undefined
}

/** The same for all variables, for who keeps them as they stand. */
export function shareAll(run: Run): void {
  run.owned.length = 0
}

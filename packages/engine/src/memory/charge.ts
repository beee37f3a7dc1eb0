import { type FunctionDefinition, isObject, type Run, type Value } from '@stackwright/language'
import type { ProgramRun } from '../program-run.ts'
import { allBytes, ownBytes } from './value-bytes.ts'

/** Counts a value that was just made; its parts were counted when they were. */
export function charge(run: Run, value: Value | undefined): void {
  if (typeof value === 'string' || (typeof value === 'object' && value !== null))
    (run as ProgramRun).pace.charge(ownBytes(value))
}

/** What becomes of each character of a text that is read as a list or an object, at most (`[[],[],…`). */
const readFromCharacter = 16

/** Counts what a filter made of a value, and what it went through for that since `before`. */
export function chargeFiltered(run: Run, before: number, value: Value, result: Value): void {
  ;(run as ProgramRun).pace.parts(run, before)
  if (result === value || (typeof result !== 'string' && typeof result !== 'object') || result === null) return
  const parts = typeof value === 'string' && typeof result === 'object' ? value.length * readFromCharacter : 0
  ;(run as ProgramRun).pace.charge(ownBytes(result) + parts)
}

/** Counts what a step has given. */
export type Charge = (run: Run, value: Value | undefined) => void

/** How the results of a function are counted: with everything in them where they come from outside of the run. */
export function chargerOf({ family }: Pick<FunctionDefinition, 'family'>): Charge {
  if (family === 'outside') return chargeAll
  return family === 'data' ? chargeRecords : charge
}

const chargeAll: Charge = (run, value) => {
  if (value !== undefined) (run as ProgramRun).pace.charge(allBytes(value))
}

const chargeRecords: Charge = (run, value) => {
  if (value === undefined || value === null || typeof value !== 'object') return
  const page = isObject(value) && Object.hasOwn(value, 'items') ? value.items : value
  ;(run as ProgramRun).pace.rows(Array.isArray(page) ? page.length : 1)
  chargeAll(run, value)
}

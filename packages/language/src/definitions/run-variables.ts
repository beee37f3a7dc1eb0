import { setOwn } from '../values/own.ts'
import type { ObjectValue, Value } from '../values/value.ts'
import { shareAll } from './owned.ts'
import type { Run } from './run.ts'

/** The variables that are set, by name; only the named ones when names are given. */
export function variablesOf(run: Run, only?: ReadonlySet<string>): ObjectValue {
  shareAll(run)
  const variables: Record<string, Value> = {}
  run.names.forEach((name, place) => {
    const value = run.variables[place]
    if (value !== undefined && (!only || only.has(name))) setOwn(variables, name, value)
  })
  return variables
}

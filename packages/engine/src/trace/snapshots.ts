import { setOwn, shareAll, type Value } from '@stackwright/language'
import type { ProgramRun } from '../program-run.ts'
import { shallowSize } from './size.ts'

/** The variables of a run at one moment. */
export interface State {
  /** By name; those that are not set yet are absent. */
  readonly variables: Readonly<Record<string, Value>>
}

/** Takes states; one that equals the last of the same run is the same object. Keeps account of what all of them hold. */
export class Snapshots {
  #size = 0
  readonly #last = new WeakMap<ProgramRun, { values: readonly (Value | undefined)[]; state: State }>()

  get size(): number {
    return this.#size
  }

  take(run: ProgramRun): State {
    shareAll(run)
    const last = this.#last.get(run)
    if (last && run.variables.every((value, place) => value === last.values[place])) return last.state
    run.variables.forEach((value, place) => {
      this.#size += value === last?.values[place] ? 8 : shallowSize(value)
    })
    const values = run.variables.slice()
    const state = named(run.names, values)
    this.#last.set(run, { values, state })
    return state
  }
}

/** Names are put to the values only when somebody looks. */
function named(names: readonly string[], values: readonly (Value | undefined)[]): State {
  let variables: Record<string, Value> | undefined
  return {
    get variables() {
      if (!variables) {
        variables = {}
        for (let place = 0; place < names.length; place++) {
          const value = values[place]
          if (value !== undefined) setOwn(variables, names[place] as string, value)
        }
      }
      return variables
    },
  }
}

import type { Expression } from '../expressions/expression.ts'
import type { PathKey } from '../values/path.ts'
import { joinShapes, sameShape } from './shapes/join-shapes.ts'
import { refinePart } from './shapes/parts-of-shape.ts'
import { type Shape, shapes } from './shapes/shape.ts'

/** What is known of a variable (or of `@input`, `@this` and their like) at one point of a program. */
export interface Known {
  readonly shape: Shape
  /** Some ways here have not set it. */
  readonly maybeUnset?: boolean
  /** Given anew by each write: tells whether a variable is still what it was. */
  readonly version: number
  /** The condition whose answer it holds, as long as the variables in it are still of these versions. */
  readonly answers?: Answer
}

export interface Answer {
  readonly condition: Expression
  readonly versions: ReadonlyMap<string, number>
}

/** A place that facts are known of: a variable and keys in it. */
export interface Spot {
  readonly name: string
  readonly keys: readonly PathKey[]
}

let versions = 0

/**
 * What is known of all variables at one point. A fork sees what its origin knows and keeps its own changes to itself, so that
 * branches cost only what they change.
 */
export class State {
  readonly origin: State | null
  readonly changes = new Map<string, Known>()
  /** No run gets here. */
  reachable: boolean

  constructor(origin: State | null = null) {
    this.origin = origin
    this.reachable = origin?.reachable ?? true
  }

  fork(): State {
    return new State(this)
  }

  get(name: string): Known | undefined {
    for (let state: State | null = this; state !== null; state = state.origin) {
      const known = state.changes.get(name)
      if (known) return known
    }
    return undefined
  }

  /** Everything that is known here, by the names of the variables. */
  all(): Map<string, Known> {
    const all = new Map<string, Known>()
    for (let state: State | null = this; state !== null; state = state.origin)
      for (const [name, known] of state.changes) if (!all.has(name)) all.set(name, known)
    return all
  }

  set(name: string, shape: Shape, answers?: Answer): void {
    this.changes.set(name, { shape, version: ++versions, ...(answers && { answers }) })
  }

  /** Learns more of what stands at a spot; the variable stays the same. */
  refine({ name, keys }: Spot, refine: (shape: Shape) => Shape): void {
    const known = this.get(name)
    if (!known) return
    const shape = refinePart(known.shape, keys, refine)
    if (shape !== known.shape) this.changes.set(name, { ...known, shape })
  }

  /** Nothing is known any more of a variable that something may have written. */
  forget(name: string): void {
    this.changes.set(name, { shape: shapes.any, maybeUnset: true, version: ++versions })
  }

  /** What became of this state's changes since another one that it was forked from, as a fork of that one. */
  since(base: State): State {
    const merged = new State(base)
    merged.reachable = this.reachable
    const chain: State[] = []
    for (let state: State | null = this; state !== null && state !== base; state = state.origin) chain.push(state)
    for (const state of chain.reverse()) for (const [name, known] of state.changes) merged.changes.set(name, known)
    return merged
  }

  /** Goes on as whichever of its forks was taken. Answers whether that says anything new. */
  join(forks: readonly State[]): boolean {
    const taken = forks.filter((fork) => fork.reachable)
    if (taken.length === 0) {
      this.reachable = false
      return false
    }
    let changed = false
    for (const name of new Set(taken.flatMap((fork) => [...fork.changes.keys()]))) {
      const before = this.get(name)
      const joined = joinKnown(taken.map((fork) => fork.changes.get(name) ?? before))
      if (joined === before) continue
      changed ||= !before || before.maybeUnset !== joined.maybeUnset || !sameShape(before.shape, joined.shape)
      this.changes.set(name, joined)
    }
    return changed
  }
}

function joinKnown([first, ...rest]: readonly (Known | undefined)[]): Known {
  let joined = first
  for (const other of rest) {
    if (other === joined) continue
    if (!joined || !other) {
      const known = (joined ?? other) as Known
      joined = { shape: known.shape, maybeUnset: true, version: known.version }
      continue
    }
    const same = joined.version === other.version
    joined = {
      shape: joinShapes(joined.shape, other.shape),
      version: same ? joined.version : ++versions,
      ...((joined.maybeUnset || other.maybeUnset) && { maybeUnset: true }),
      ...(same && joined.answers && { answers: joined.answers }),
    }
  }
  return joined as Known
}

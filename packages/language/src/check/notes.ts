import type { FilterExpression } from '../expressions/expression.ts'
import { type Shape, shapes } from './shapes/shape.ts'
import type { Known, State } from './state.ts'

/** What is known at one step before it runs. */
export interface StepNotes {
  /** Variables by their names; `@input` and `@auth` are what those roots are. */
  known: ReadonlyMap<string, Pick<Known, 'shape' | 'maybeUnset'>>
  /** What `$this` is in the arguments of the step that are worked out per element. */
  element: Shape
  /** What filters in the step give. */
  readonly filters: Map<FilterExpression, Shape>
}

/** What a check learns of each step of a program, for those who write its expressions. */
export class Notes {
  /** By the ids of the steps; null: the response. */
  readonly steps = new Map<string | null, StepNotes>()

  state(step: string | null, state: State): void {
    this.#at(step).known = state.all()
  }

  element(step: string, shape: Shape): void {
    this.#at(step).element = shape
  }

  filter(step: string | null, expression: FilterExpression, shape: Shape): void {
    this.#at(step).filters.set(expression, shape)
  }

  #at(step: string | null): StepNotes {
    const known = this.steps.get(step)
    if (known) return known
    const made: StepNotes = { known: new Map(), element: shapes.any, filters: new Map() }
    this.steps.set(step, made)
    return made
  }
}

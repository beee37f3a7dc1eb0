import { constant, type Expression, type Json, type Slot, type Step, variable } from '@stackwright/language'

/** An expression as examples write it down: the stored form, which is plain JSON. */
export const stored = (expression: Expression): Json => expression as unknown as Json

/** A slot of an example. */
export const slot = (name: string, steps: Step[], given?: Record<string, Expression>): Slot => ({
  name,
  ...(given && { arguments: given }),
  steps,
})

/** Steps that examples of control flow have inside: `note` adds a value to the list in `seen`. */
export const note = (value: Expression): Step => ({
  id: `note ${JSON.stringify(value)}`,
  function: 'array.push',
  arguments: { variable: variable('seen'), value },
})

export const fail: Step = {
  id: 'fail',
  function: 'throw',
  arguments: { name: constant('Oops'), value: constant('It broke') },
}

export const plain = (id: string, name: string, given: Record<string, Expression> = {}): Step => ({
  id,
  function: name,
  arguments: given,
})

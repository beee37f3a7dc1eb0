import { binary, constant as c, type Expression, type Step, variable } from '@stackwright/language'
import { runParts } from './run-program.ts'
import { smallLibrary } from './small-library.ts'

/* Short ways to write down steps of the small library, for tests. */

let count = 0
export const step = (name: string, args: Record<string, Expression> = {}, more: Partial<Step> = {}): Step => ({
  id: `s${count++}`,
  function: name,
  arguments: args,
  ...more,
})
export const set = (name: string, value: Expression) => step('set', { name: c(name), value })
export const slots = (...given: [string, Step[], Record<string, Expression>?][]) => ({
  slots: given.map(([name, steps, args]) => ({ name, steps, ...(args && { arguments: args }) })),
})
export const increment = (name: string, by: Expression = c(1)) => set(name, binary(variable(name), '+', by))
export const whileLess = (name: string, limit: number, ...steps: Step[]) =>
  step('while', { condition: binary(variable(name), '<', c(limit)) }, slots(['body', steps]))
export const later = (value: Expression, result: string) => step('later', { value }, { result })

export const run = (stack: Step[], response: Expression | null, options: Parameters<typeof runParts>[2] = {}) =>
  runParts({ stack, response, inputs: [{ name: 'n', type: 'int', required: false }] }, smallLibrary, options)

import { argumentUnknown, type FilterExpression, filterUnknown, type Value } from '@stackwright/language'
import { chargeFiltered } from '../memory/charge.ts'
import type { ProgramRun } from '../program-run.ts'
import { coerced, compileArguments, inputsBuilder } from './arguments.ts'
import type { Compiled } from './compiled.ts'
import { type Context, compileExpression } from './context.ts'

export function compileFilter(expression: FilterExpression, context: Context): Compiled {
  const definition = context.program.library.filters.get(expression.name)
  if (!definition) throw filterUnknown({ name: expression.name })
  const of = `The filter ${expression.name}`
  const declared = Object.keys(definition.inputs).length
  if (expression.arguments.length > declared) throw argumentUnknown({ name: `number ${declared + 1}`, of })
  const { read } = coerced(
    `The value of ${expression.name}`,
    definition.value,
    compileExpression(expression.value, context),
  )
  const args = compileArguments(definition.inputs, (_, position) => expression.arguments[position], context, of)
  const inputs = inputsBuilder(args)
  const call = definition.run as (value: Value, inputs: unknown, context: unknown) => Value
  return {
    read: (run) => {
      const value = read(run)
      const result = call(value, inputs(run), (run as ProgramRun).filterContext)
      chargeFiltered(run, value, result)
      return result
    },
  }
}

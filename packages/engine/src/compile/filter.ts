import {
  argumentUnknown,
  expressionInvalid,
  type FilterDefinition,
  type FilterExpression,
  filterUnknown,
  type Run,
  type Value,
  type ValueClosure,
} from '@stackwright/language'
import { chargeFiltered } from '../memory/charge.ts'
import { allBytes } from '../memory/value-bytes.ts'
import type { ProgramRun } from '../program-run.ts'
import { awaited } from '../waiting/pending.ts'
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
  if (definition.wait) return { read: waitingFilter(definition, read, inputs, context) }
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

/** A filter that waits: nowhere for each element of a list, since all of them would wait one after the other. */
function waitingFilter(
  { name, wait }: FilterDefinition,
  read: ValueClosure,
  inputs: (run: Run) => unknown,
  context: Context,
): ValueClosure {
  if (context.element)
    throw expressionInvalid({
      reason: `${name} cannot be used for each element of a list. Use lambda_map and its like on the list, or a loop.`,
    })
  context.program.waits.count++
  const start = wait as (value: Value, inputs: unknown, run: Run) => Promise<Value>
  return (run) => {
    const value = read(run)
    const given = inputs(run)
    const result = awaited(run as ProgramRun, () => start(value, given, run))
    ;(run as ProgramRun).pace.charge(allBytes(result))
    return result
  }
}

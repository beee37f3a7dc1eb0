import {
  argumentUnknown,
  expressionInvalid,
  type FilterDefinition,
  type FilterExpression,
  filterUnknown,
  type OwnedValue,
  ownedAt,
  PartCount,
  type Run,
  setOwned,
  share,
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
  const given = compileExpression(expression.value, context)
  const label = `The value of ${expression.name}`
  const { read } = coerced(label, definition.value, given)
  const args = compileArguments(definition.inputs, (_, position) => expression.arguments[position], context, of)
  const inputs = inputsBuilder(args)
  if (definition.wait) return { read: waitingFilter(definition, read, inputs, context) }
  const call = definition.run as Call
  const { place, peek } = given
  if (place !== undefined && peek) {
    const looked = coerced(label, definition.value, { read: peek }).read
    return filterOfVariable(definition, place, looked, inputs)
  }
  return {
    read: (run) => {
      const value = read(run)
      const before = PartCount.total
      const result = call(value, inputs(run), (run as ProgramRun).filterContext)
      chargeFiltered(run, before, value, result)
      return result
    },
  }
}

type Call = (value: Value, inputs: unknown, context: unknown) => Value

const isContainer = (value: Value) => typeof value === 'object' && value !== null

/** A filter on a whole variable: only where a list or an object comes out can it keep something of the variable's value. */
function filterOfVariable(
  definition: FilterDefinition,
  place: number,
  look: ValueClosure,
  inputs: (run: Run) => unknown,
): Compiled {
  const call = definition.run as Call
  const grow = definition.grow as ((value: OwnedValue, inputs: unknown) => number | undefined) | undefined
  const read: ValueClosure = (run) => {
    const value = look(run)
    const before = PartCount.total
    const result = call(value, inputs(run), (run as ProgramRun).filterContext)
    if (isContainer(result)) share(run, place)
    chargeFiltered(run, before, value, result)
    return result
  }
  if (!grow) return { read }
  const step = (run: Run): undefined => {
    const value = look(run)
    const given = inputs(run) as Record<string, Value>
    const owned = ownedAt(run, place)
    const places = owned !== undefined && owned === value ? grow(owned, given) : undefined
    if (places !== undefined) {
      run.grewBy(places)
      return undefined
    }
    const before = PartCount.total
    const result = call(value, given, (run as ProgramRun).filterContext)
    chargeFiltered(run, before, value, result)
    const isNew = result !== value && !Object.values(given).includes(result)
    if (isNew) setOwned(run, place, result)
    else run.variables[place] = result
    return undefined
  }
  return { read, growth: { place, step } }
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

import {
  type ArrayExpression,
  type ConditionalExpression,
  type ObjectExpression,
  setOwn,
  toText,
  truthy,
  type Value,
} from '@stackwright/language'
import { listBytes, objectBytes } from '../memory/value-bytes.ts'
import type { ProgramRun } from '../program-run.ts'
import { type Compiled, constantOf, fold } from './compiled.ts'
import { type Context, compileExpression } from './context.ts'

export function compileArray({ items }: ArrayExpression, context: Context): Compiled {
  const parts = items.map((item) => compileExpression(item, context))
  const readers = parts.map((part) => part.read)
  const bytes = listBytes(items.length)
  return fold(parts, (run) => {
    const list: Value[] = []
    for (const read of readers) list.push(read(run))
    ;(run as ProgramRun).pace.charge(bytes)
    return list
  })
}

export function compileObject({ entries }: ObjectExpression, context: Context): Compiled {
  const keys = entries.map(({ key }) => (typeof key === 'string' ? constantOf(key) : compileExpression(key, context)))
  const values = entries.map(({ value }) => compileExpression(value, context))
  const readers = values.map((value) => value.read)
  const bytes = objectBytes(entries.length)
  const names = keys.map((key) => key.constant)
  if (!names.every((name) => typeof name === 'string' && name !== '__proto__'))
    return fold([...keys, ...values], (run) => {
      const object: Record<string, Value> = {}
      ;(run as ProgramRun).pace.charge(bytes)
      keys.forEach((key, index) => {
        setOwn(object, toText(key.read(run)), (values[index] as Compiled).read(run))
      })
      return object
    })
  return fold(values, (run) => {
    const object: Record<string, Value> = {}
    for (let index = 0; index < readers.length; index++)
      object[names[index] as string] = (readers[index] as Compiled['read'])(run)
    ;(run as ProgramRun).pace.charge(bytes)
    return object
  })
}

export function compileConditional(expression: ConditionalExpression, context: Context): Compiled {
  const parts = [expression.condition, expression.consequent, expression.alternate].map((part) =>
    compileExpression(part, context),
  ) as [Compiled, Compiled, Compiled]
  const [condition, consequent, alternate] = parts.map((part) => part.read) as [
    Compiled['read'],
    Compiled['read'],
    Compiled['read'],
  ]
  return fold(parts, (run) => (truthy(condition(run)) ? consequent(run) : alternate(run)))
}

import {
  expressionInvalid,
  getKey,
  type PathSegment,
  share,
  type ValueClosure,
  variableMissing,
  variableUnknown,
} from '@stackwright/language'
import type { Compiled } from './compiled.ts'
import type { Context } from './context.ts'
import { compileKeys, walk } from './walk.ts'

/** Reads a variable by its numbered place. */
export function compileVariable([name, ...path]: readonly PathSegment[], context: Context): Compiled {
  if (typeof name !== 'string') throw expressionInvalid({ reason: 'A variable needs a name.' })
  const { scope, reads } = context.program
  const place = scope.place(name)
  reads.push({ name, place, at: context })
  const keys = compileKeys(path, context)
  const missing = () =>
    scope.isWritten(place)
      ? variableMissing({ path: [name, ...(keys.fixed ?? [])].join('.') })
      : variableUnknown({ name })
  if (!keys.fixed) return { read: readComputed(place, keys, name, missing) }
  const read = readFixed(place, keys.fixed, missing)
  if (keys.fixed.length > 0) return { read }
  const peek: ValueClosure = (run) => {
    const value = run.variables[place]
    if (value === undefined) throw missing()
    return value
  }
  return { read, place, peek }
}

function readFixed(place: number, keys: readonly (string | number)[], missing: () => Error): ValueClosure {
  const [first, second] = keys
  if (first === undefined)
    return (run) => {
      const value = run.variables[place]
      if (value === undefined) throw missing()
      if (typeof value === 'object') share(run, place)
      return value
    }
  if (second === undefined)
    return (run) => {
      const value = getKey(run.variables[place], first)
      if (value === undefined) throw missing()
      return value
    }
  return (run) => {
    let value = run.variables[place]
    for (const key of keys) value = getKey(value, key)
    if (value === undefined) throw missing()
    return value
  }
}

function readComputed(
  place: number,
  keys: Parameters<typeof walk>[1],
  name: string,
  missing: () => Error,
): ValueClosure {
  return walk(
    (run) => {
      const value = run.variables[place]
      if (value === undefined) throw missing()
      return value
    },
    keys,
    name,
  )
}

import {
  type Expression,
  expressionInvalid,
  getKey,
  getPath,
  ownedAt,
  type PathKey,
  type PathSegment,
  type Run,
  setOwn,
  setOwned,
  setPath,
  share,
  type Target,
  type Value,
  variableMissing,
  variableUnknown,
} from '@stackwright/language'
import { charge } from '../memory/charge.ts'
import type { Context } from './context.ts'
import { compileKeys } from './walk.ts'

const variableRoots = new Set(['var', 'response', 'result', 'index', 'error', 'this', 'parent'])

/** Accepts `$user.name` as well as the text "user.name". */
function targetPath(expression: Expression): readonly PathSegment[] {
  if (expression.kind === 'constant' && typeof expression.value === 'string')
    return expression.value.replace(/^\$/, '').split('.')
  if (expression.kind === 'reference' && variableRoots.has(expression.root))
    return expression.root === 'var' ? expression.path : [expression.root, ...expression.path]
  throw expressionInvalid({ reason: 'Only a variable can be written.' })
}

export function compileTarget(expression: Expression, context: Context): Target {
  const [name, ...path] = targetPath(expression)
  if (typeof name !== 'string' || name === '') throw expressionInvalid({ reason: 'A variable needs a name.' })
  if (path.length === 0) return variableTarget(name, context)
  const { place, mustBeSet, missing } = written(name, context)
  const keys = compileKeys(path, context)
  const readers: ((run: Run) => PathKey)[] = keys.fixed ? keys.fixed.map((key) => () => key) : [...keys.readers]
  const keysOf = (run: Run) => readers.map((read) => read(run))
  return {
    mustBeSet,
    read: (run) => {
      const value = getPath(run.variables[place], keysOf(run))
      if (value === undefined) throw missing(keysOf(run))
      return value
    },
    write: (run, value) => {
      const path = keysOf(run)
      if (path.length === 1 && setInside(run, place, String(path[0]), value)) return
      let copied = setPath(run.variables[place] ?? null, path, value)
      setOwned(run, place, copied)
      for (const key of path) {
        charge(run, copied)
        copied = getKey(copied, key) ?? null
      }
    },
  }
}

/** Sets a key of an object that is the variable's own in place; answers whether it is one. */
function setInside(run: Run, place: number, key: string, value: Value): boolean {
  const owned = ownedAt(run, place)
  if (owned === undefined || Array.isArray(owned)) return false
  if (!Object.hasOwn(owned, key)) run.grewBy(1)
  setOwn(owned, key, value)
  return true
}

/** A whole variable. */
export function variableTarget(name: string, context: Context): Target {
  const { place, mustBeSet, missing } = written(name, context)
  return {
    place,
    mustBeSet,
    read: (run) => {
      const value = run.variables[place]
      if (value === undefined) throw missing([])
      share(run, place)
      return value
    },
    write: (run, value) => {
      run.variables[place] = value
    },
  }
}

/** Counts a step as one that sets a variable, until it says that it changes what is there. */
function written(name: string, context: Context) {
  const { scope, reads } = context.program
  const place = scope.written(name)
  let counted = true
  return {
    place,
    mustBeSet() {
      if (counted) scope.changed(place)
      counted = false
      // An argument of the same step may have told already.
      if (!reads.some((read) => read.place === place && read.at.step === context.step))
        reads.push({ name, place, at: context })
    },
    missing: (path: readonly PathKey[]) =>
      scope.isWritten(place) ? variableMissing({ path: [name, ...path].join('.') }) : variableUnknown({ name }),
  }
}

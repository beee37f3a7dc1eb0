import {
  argumentMissing,
  type Expression,
  type InputSpec,
  type InputSpecs,
  type Run,
  type Value,
  type ValueClosure,
} from '@stackwright/language'
import { coercerFor } from './coercer.ts'
import { type Compiled, constantOf, isConstant } from './compiled.ts'
import { at, type Context, compileExpression } from './context.ts'
import { counted, elementFunction } from './element.ts'
import { reporting } from './reporting.ts'

/** One argument that reaches its function: a value, or an expression per element. */
export interface Argument {
  readonly name: string
  readonly spec: InputSpec
  readonly compiled: Compiled
}

/** Compiles an argument of mode value or element and brings it to its type; undefined when it is left out and may be. */
function compileArgument(
  name: string,
  spec: InputSpec,
  expression: Expression | undefined,
  context: Context,
  of: string,
): Compiled | undefined {
  if (expression === undefined) {
    if (spec.default !== undefined) return constantOf(spec.default as Value)
    if (spec.optional) return undefined
    throw argumentMissing({ name, of })
  }
  if (spec.mode === 'element') {
    const { read } = compileExpression(expression, { ...context, element: true })
    return { read: counted(read) }
  }
  return coerced(name, spec, compileExpression(expression, context))
}

/** Applies the coercion of a declared type, at once where the value is known. */
export function coerced(
  name: string,
  spec: Pick<InputSpec, 'type' | 'nullable' | 'optional' | 'default' | 'options'>,
  compiled: Compiled,
): Compiled {
  const coerce = coercerFor(name, spec)
  if (!coerce) return compiled
  // Text such as "now" becomes a moment only when it runs.
  if (isConstant(compiled) && spec.type !== 'timestamp')
    return constantOf(coerce(compiled.constant, undefined as never))
  const { read, place } = compiled
  const has = spec.type === 'number' || spec.type === 'text' ? kinds[spec.type] : undefined
  if (!has) return { read: (run) => coerce(read(run), run) }
  // What has the type already, as nearly always, is asked nothing else.
  if (place === undefined)
    return {
      read: (run) => {
        const value = read(run)
        return typeof value === has ? value : coerce(value, run)
      },
    }
  const readPlace: ValueClosure = (run) => {
    const value = run.variables[place]
    return typeof value === has ? (value as Value) : coerce(read(run), run)
  }
  // A number in the variable stays as it is, so others may look there first, too.
  return spec.type === 'number' ? { read: readPlace, place } : { read: readPlace }
}

const kinds = { number: 'number', text: 'string' } as const

/** Compiles the arguments of modes value and element; what is wrong with one becomes a problem and fails when it is evaluated. */
export function compileArguments(
  specs: InputSpecs,
  expressionOf: (name: string, position: number) => Expression | undefined,
  context: Context,
  of: string,
): Argument[] {
  return Object.entries(specs).flatMap(([name, spec], position) => {
    if (spec.mode !== 'value' && spec.mode !== 'element') return []
    const compiled = reporting<Compiled | undefined>(
      at(context, name),
      () => compileArgument(name, spec, expressionOf(name, position), at(context, name), of),
      (read) => ({ read }),
    )
    return compiled ? [{ name, spec, compiled }] : []
  })
}

export type Inputs = Record<string, unknown>

/** Evaluates arguments into the object that a `run` receives. */
export function inputsBuilder(args: readonly Argument[], constants: Inputs = {}): (run: Run) => Inputs {
  if (args.every(({ compiled, spec }) => isConstant(compiled) && spec.mode === 'value')) {
    const inputs: Inputs = { ...constants }
    for (const { name, compiled } of args) inputs[name] = compiled.constant
    return () => inputs
  }
  const readers = args.map(({ compiled, spec }) => readerOf(compiled.read, spec))
  const names = args.map(({ name }) => name)
  return (run) => {
    const inputs: Inputs = { ...constants }
    for (let index = 0; index < readers.length; index++)
      inputs[names[index] as string] = (readers[index] as (run: Run) => unknown)(run)
    return inputs
  }
}

function readerOf(read: ValueClosure, spec: InputSpec): (run: Run) => unknown {
  if (spec.mode === 'element') return (run) => elementFunction(run, read)
  // An optional argument that may not be null arrives as undefined, as if it had been left out.
  if (spec.optional && !spec.nullable && spec.type !== 'any') return (run) => read(run) ?? undefined
  return read
}

import {
  argumentWrongType,
  describeType,
  type InputSpec,
  type InputTypeName,
  isNumber,
  isObject,
  type Run,
  toBoolean,
  toDouble,
  toInteger,
  toNumber,
  toSeconds,
  toText,
  toTimestamp,
  type Value,
} from '@stackwright/language'

/** Brings a value to the type of an argument or fails with ARGUMENT.WRONG_TYPE naming it. */
type Coercer = (value: Value, run: Run) => Value

type CoercerOf = (name: string, spec: Pick<InputSpec, 'options'>) => Coercer

const wrong = (name: string, expected: string, value: Value) =>
  argumentWrongType({ name, expected, got: describeType(value) })

const asText: CoercerOf = (name) => (value) => {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean' || isNumber(value)) return toText(value)
  throw wrong(name, 'text', value)
}

const asObject: CoercerOf = (name) => (value) => {
  if (isObject(value)) return value
  throw wrong(name, 'an object', value)
}

const coercers: Partial<Record<InputTypeName, CoercerOf>> = {
  int: (name) => (value) => (Number.isSafeInteger(value) ? value : toInteger(value, name)),
  decimal: (name) => (value) => (typeof value === 'number' ? value : toDouble(value, name)),
  number: (name) => (value) => (typeof value === 'number' ? value : toNumber(value, name)),
  text: asText,
  table: asText,
  field: asText,
  function: asText,
  bool: () => (value) => (typeof value === 'boolean' ? value : toBoolean(value)),
  timestamp: (name) => (value, run) => toTimestamp(value, run.now, name),
  duration: (name) => (value) => toSeconds(value, name),
  object: asObject,
  record: asObject,
  list: (name) => (value) => {
    if (Array.isArray(value)) return value
    throw wrong(name, 'a list', value)
  },
  option:
    (name, { options = [] }) =>
    (value) => {
      if (typeof value === 'string' && options.includes(value)) return value
      throw argumentWrongType({
        name,
        expected: `one of ${options.join(', ')}`,
        got: typeof value === 'string' ? 'another text' : describeType(value),
      })
    },
}

/**
 * The coercion of an argument, chosen when compiling; undefined when every value is welcome. null is refused unless the
 * argument may be null; where it may be left out, null counts as left out.
 */
export function coercerFor(
  name: string,
  spec: Pick<InputSpec, 'type' | 'nullable' | 'optional' | 'default' | 'options'>,
): Coercer | undefined {
  const coerce = coercers[spec.type]?.(name, spec)
  if (!coerce) return undefined
  if (spec.nullable) return (value, run) => (value === null ? null : coerce(value, run))
  if (!spec.optional) return coerce
  const fallback = (spec.default ?? null) as Value
  return (value, run) => (value === null ? fallback : coerce(value, run))
}

import type { InputSpec, InputTypeName } from '../definitions/input-spec.ts'
import type { InputDeclaration } from '../documents/input.ts'
import { tryNumber } from '../values/to-number.ts'
import { isOnlyNull, isUnknown, type Shape } from './shapes/shape.ts'

type Kind = 'bool' | 'number' | 'text' | 'list' | 'object'
const kinds: readonly Kind[] = ['bool', 'number', 'text', 'list', 'object']

/** What can be brought to a type, and what people call it. Types that are not here take anything. */
interface Accepted {
  readonly kinds: readonly Kind[]
  readonly expected: string
  /** Text is welcome only when it is a number. */
  readonly numeric?: boolean
}

const number: Accepted = { kinds: ['number', 'text'], expected: 'a number', numeric: true }
const moment: Accepted = { kinds: ['number', 'text'], expected: 'a date and time' }
const text: Accepted = { kinds: ['text', 'number'], expected: 'text' }
const object: Accepted = { kinds: ['object'], expected: 'an object' }
const list: Accepted = { kinds: ['list'], expected: 'a list' }

const byArgument: Partial<Record<InputTypeName, Accepted>> = {
  int: number,
  decimal: number,
  number,
  text: { ...text, kinds: ['text', 'number', 'bool'] },
  timestamp: moment,
  duration: { kinds: ['number', 'text'], expected: 'a duration' },
  object,
  record: object,
  list,
}

const byField: Partial<Record<InputDeclaration['type'], Accepted>> = {
  int: number,
  decimal: number,
  text,
  email: text,
  password: { kinds: ['text'], expected: 'text' },
  uuid: { kinds: ['text'], expected: 'a UUID' },
  date: moment,
  timestamp: moment,
  bool: { kinds: ['bool', 'number', 'text'], expected: 'true or false' },
  enum: text,
  object,
  reference: { kinds: ['number', 'text'], expected: 'the id of a record' },
}

/** What an argument should have been when a value of this shape is sure to be refused; null is judged apart. */
export function refusedByArgument({ type }: Pick<InputSpec, 'type'>, shape: Shape): string | undefined {
  const accepted = byArgument[type]
  return accepted && refusedBy(accepted, shape)
}

/** The same for a field of a table or a declared input. */
export function refusedByField(
  { type, list: isList }: Pick<InputDeclaration, 'type' | 'list'>,
  shape: Shape,
): string | undefined {
  const accepted = isList ? list : byField[type]
  return accepted && refusedBy(accepted, shape)
}

/** Whether an argument refuses null. */
export function refusesNull({ type, nullable, optional }: InputSpec): boolean {
  return byArgument[type] !== undefined && !nullable && !optional
}

function refusedBy(accepted: Accepted, shape: Shape): string | undefined {
  if (isUnknown(shape) || isOnlyNull(shape)) return undefined
  const fits = kinds.some(
    (kind) =>
      shape[kind] !== undefined &&
      accepted.kinds.includes(kind) &&
      !(kind === 'text' && accepted.numeric && isNeverNumeric(shape)),
  )
  return fits ? undefined : accepted.expected
}

/** A text that is written down or declared, and is no number. */
export function isNeverNumeric({ text }: Shape): boolean {
  return text?.values?.every((value) => tryNumber(value) === undefined) ?? false
}

/**
 * What a value can be, as far as it is known before a run: a set of kinds, each with what is known of it. No kind at all means that
 * nothing gets there (the elements of an empty list). `any` means that nothing is known; the other marks then say nothing.
 */
export interface Shape {
  readonly any?: true
  /** `unlikely`: it can be null, but steps around usually rule it out in a way that cannot be seen here; nothing is said then. */
  readonly null?: 'likely' | 'unlikely'
  readonly bool?: true
  readonly number?: NumberShape
  readonly text?: TextShape
  readonly list?: ListShape
  readonly object?: ObjectShape
  /** How many parts it is made of; keeps shapes that grow within bounds. */
  readonly size: number
}

export interface NumberShape {
  /** A moment in epoch milliseconds. */
  readonly moment?: boolean
  /** The table whose record of this key exists. */
  readonly keyOf?: string
}

export interface TextShape {
  /** All it can be, where that is known. */
  readonly values?: readonly string[]
  /** The values are declared by a field or an input, not just written down somewhere. */
  readonly declared?: boolean
  readonly keyOf?: string
}

export interface ListShape {
  readonly of: Shape
}

export interface ObjectShape {
  readonly fields: ReadonlyMap<string, FieldShape>
  /** It can have other keys too. */
  readonly open: boolean
  /** What its other keys hold; anything when left out. */
  readonly rest?: Shape
}

export interface FieldShape {
  readonly shape: Shape
  /** The key may be missing. */
  readonly optional?: boolean
}

const largest = 2_000

/** Ways to write shapes down. */
export const shapes = {
  any: { any: true, size: 1 } as Shape,
  never: { size: 1 } as Shape,
  null: { null: 'likely', size: 1 } as Shape,
  bool: { bool: true, size: 1 } as Shape,
  number: { number: {}, size: 1 } as Shape,
  moment: { number: { moment: true }, size: 1 } as Shape,
  text: { text: {}, size: 1 } as Shape,
  /** A text that is written down. */
  literal: (value: string): Shape => ({ text: { values: [value] }, size: 1 }),
  /** One of the values of an enum. */
  oneOf: (values: readonly string[]): Shape => ({ text: { values, declared: true }, size: 1 }),
  list: (of: Shape): Shape => ({
    list: { of: of.size < largest ? of : shapes.any },
    size: Math.min(largest, of.size) + 1,
  }),
  /** An object with these keys and no others. */
  object: (fields: Readonly<Record<string, Shape>>): Shape =>
    objectShape(new Map(Object.entries(fields).map(([name, shape]) => [name, { shape }]))),
  /** An object of which no key is known. */
  openObject: { object: { fields: new Map(), open: true }, size: 1 } as Shape,
  /** An object of any keys whose values are all of one shape. */
  dictionary: (of: Shape): Shape => objectShape(new Map(), true, of),
}

/** An object of fields; `rest` says what its other keys hold, if it can have others and that is known. */
export function objectShape(fields: ReadonlyMap<string, FieldShape>, open = false, rest?: Shape): Shape {
  let size = 1 + (rest?.size ?? 0)
  for (const { shape } of fields.values()) size += shape.size
  if (size > largest) return shapes.openObject
  return { object: { fields, open, ...(open && rest && !rest.any && { rest }) }, size }
}

/** Nothing can be said about a value of this shape. */
export const isUnknown = (shape: Shape): boolean =>
  shape.any === true || !(shape.null || shape.bool || shape.number || shape.text || shape.list || shape.object)

/** It is null and nothing else. */
export const isOnlyNull = (shape: Shape): boolean =>
  !shape.any && shape.null !== undefined && !(shape.bool || shape.number || shape.text || shape.list || shape.object)

/** The shape without null. */
export function nonNull(shape: Shape): Shape {
  if (shape.any || shape.null === undefined) return shape
  const { null: _null, ...rest } = shape
  return rest
}

/** The shape, or null. */
export function nullable(shape: Shape, how: 'likely' | 'unlikely' = 'likely'): Shape {
  return shape.any || shape.null === 'likely' ? shape : { ...shape, null: shape.null ?? how }
}

/** What people call the kinds of a shape, without null: "text", "a list". */
export function describeShape(shape: Shape): string {
  const names = [
    shape.text && 'text',
    shape.number && 'a number',
    shape.bool && 'true or false',
    shape.list && 'a list',
    shape.object && 'an object',
  ].filter((name) => typeof name === 'string')
  return names.join(' or ') || 'empty'
}

import type { InputDeclaration } from '../../documents/input.ts'
import type { Field, TableDocument } from '../../documents/table.ts'
import type { Json } from '../../values/value.ts'
import { joinShapes } from './join-shapes.ts'
import { nullable, objectShape, type Shape, shapes } from './shape.ts'
import { shapeOfFile, shapeOfStoredFile } from './shape-of-file.ts'

/** What a table of that name is; undefined when there is none. */
export type FindTable = (name: string) => TableDocument | undefined

type Typed = Pick<InputDeclaration, 'type' | 'list' | 'values' | 'table' | 'fields'>

/** A value of a type, without null. `exists`: a reference is known to point to a record. */
function shapeOfType(declaration: Typed, find: FindTable, exists: boolean): Shape {
  const one = shapeOfOne(declaration, find, exists)
  return declaration.list ? shapes.list(one) : one
}

function shapeOfOne({ type, values, table, fields }: Typed, find: FindTable, exists: boolean): Shape {
  switch (type) {
    case 'int':
    case 'decimal':
      return shapes.number
    case 'timestamp':
      return shapes.moment
    case 'bool':
      return shapes.bool
    case 'enum':
      return values?.length ? shapes.oneOf(values) : shapes.text
    case 'json':
      return shapes.any
    case 'object':
      return fields?.length ? shapeOfInputs(fields, find) : joinShapes(shapes.openObject, shapes.list(shapes.any))
    case 'reference': {
      const of = exists && table !== undefined ? { keyOf: table } : {}
      return table !== undefined && find(table)?.fields[0]?.type === 'uuid'
        ? { text: of, size: 1 }
        : { number: of, size: 1 }
    }
    case 'file':
      return shapeOfFile
    case 'image':
    case 'video':
    case 'audio':
    case 'attachment':
      return shapeOfStoredFile
    default:
      return shapes.text
  }
}

/** What a column holds. */
export function shapeOfField(field: Field, find: FindTable, isKey = false): Shape {
  const shape = shapeOfType(field, find, !field.list)
  const hasDefault = field.default !== undefined && field.default !== null
  return isKey || (!field.nullable && (field.required || hasDefault)) ? shape : nullable(shape)
}

export interface RecordOptions {
  /** The fields that a step asks for: a list of names. Anything else counts as left out. */
  readonly output?: Json | undefined
  /** It may have keys that are no fields, such as computed ones. */
  readonly more?: boolean
}

/** A record of a table. Without `output` all fields but internal ones. */
export function shapeOfRecord(
  table: TableDocument,
  find: FindTable,
  { output, more = false }: RecordOptions = {},
): Shape {
  const names = Array.isArray(output)
    ? new Set(
        output.map(
          (name) =>
            String(name)
              .replace(/^items\./, '')
              .split('.')[0],
        ),
      )
    : undefined
  const chosen = table.fields.filter(({ name, visibility }) => (names ? names.has(name) : visibility !== 'internal'))
  return objectShape(
    new Map(chosen.map((field) => [field.name, { shape: shapeOfField(field, find, field === table.fields[0]) }])),
    more,
  )
}

/** What `$input` is: every declared input is there, those that were left out as their default or null. */
export function shapeOfInputs(inputs: readonly InputDeclaration[], find: FindTable): Shape {
  return objectShape(new Map(inputs.map((input) => [input.name, { shape: shapeOfInput(input, find) }])))
}

function shapeOfInput(input: InputDeclaration, find: FindTable): Shape {
  const shape = shapeOfType(input, find, false)
  const filled = input.required || (input.default !== undefined && input.default !== null)
  return filled && !input.nullable ? shape : nullable(shape)
}

import type { InputDeclaration } from '../documents/input.ts'
import type { Field } from '../documents/table.ts'
import type { MaybePromise } from '../values/maybe-promise.ts'
import type { Json, Value } from '../values/value.ts'
import type { Host } from './host.ts'

/** What a type needs to know of the input or field it is used by. */
export type TypedDeclaration = Pick<Field | InputDeclaration, 'name' | 'type' | 'values' | 'table'> & {
  readonly fields?: InputDeclaration[] | undefined
}

/** A type of a column and of an input: how a value is read from outside, kept in PostgreSQL and described to clients. */
export interface FieldTypeDefinition {
  readonly name: string
  readonly title: string
  readonly summary: string
  /** An icon's name in lucide's kebab case. */
  readonly icon: string
  /** How the studio lets a value be typed. */
  readonly control:
    | 'text'
    | 'number'
    | 'switch'
    | 'options'
    | 'datetime'
    | 'date'
    | 'password'
    | 'json'
    | 'record'
    | 'file'
  /** What else a declaration of this type can have. */
  readonly options: readonly ('values' | 'table' | 'list' | 'default')[]
  /**
   * Brings one value (not a list, not null) to this type by the documented coercions. Throws INPUT.WRONG_TYPE,
   * INPUT.NOT_ALLOWED or INPUT.OUT_OF_RANGE naming the declaration. Text from a query string is read the same way.
   * `now` is the run's clock in epoch milliseconds, for the text "now".
   */
  readonly read: (value: Value, declaration: TypedDeclaration, now?: number) => Value
  /** Changes a value before it is stored, or refuses it with an input failure; a password is hashed here. */
  readonly store?: (value: Value, host: Pick<Host, 'passwords'>, declaration: TypedDeclaration) => MaybePromise<Value>
  /** The column's type in PostgreSQL; a reference asks for the type of the key it points to. */
  readonly column: (declaration: TypedDeclaration, referencedKey: 'int' | 'uuid') => string
  /** From a value to what the driver sends, and from what the driver gives (see packages/database) to a value. */
  readonly toDriver?: (value: Value) => unknown
  readonly fromDriver?: (raw: unknown) => Value
  /** A JSON Schema (as in OpenAPI 3.1) of one value. */
  readonly schema: (declaration: TypedDeclaration) => { [key: string]: Json }
  /** Reads example values: run by the conformance test. */
  readonly examples: readonly { readonly value: Json; readonly output?: Json; readonly fails?: string }[]
}

export function defineFieldType(definition: FieldTypeDefinition): FieldTypeDefinition {
  return definition
}

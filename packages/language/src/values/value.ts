import type Decimal from 'decimal.js'

/**
 * What a variable, an input or a column can hold while a stack runs. A number is a JavaScript number as long as a double holds
 * it exactly, and a Decimal otherwise, so that 64-bit integers and PostgreSQL's numeric survive untouched.
 * A value that anybody else may hold is never changed in place: an update makes a new list or object (see owned.ts).
 */
export type Value = null | boolean | number | Decimal | string | readonly Value[] | ObjectValue

export interface ObjectValue {
  readonly [key: string]: Value
}

/** What a document may store: plain JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

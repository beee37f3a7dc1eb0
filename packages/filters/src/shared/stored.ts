import type { Expression, Json } from '@stackwright/language'

/** An expression as examples of element arguments write it down: the stored form, which is plain JSON. */
export const stored = (expression: Expression): Json => expression as unknown as Json

import type { Field, Value } from '@stackwright/language'

/** Programs say 0, or an empty text, of a reference that points to no record: no record has such a key. */
export const pointsNowhere = ({ type, list }: Pick<Field, 'type' | 'list'>, value: Value | undefined): boolean =>
  type === 'reference' && !list && (value === 0 || value === '')

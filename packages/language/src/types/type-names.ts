/** Types that a column can have; each is one file in packages/database/src/fields. */
export const fieldTypeNames = [
  'int',
  'decimal',
  'text',
  'bool',
  'email',
  'password',
  'timestamp',
  'date',
  'uuid',
  'enum',
  'json',
  'object',
  'reference',
] as const
export type FieldTypeName = (typeof fieldTypeNames)[number]

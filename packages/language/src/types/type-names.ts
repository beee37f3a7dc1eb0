/** Types of files: what is kept of them in a column, and uploads as inputs. */
export const storedFileTypeNames = ['image', 'video', 'audio', 'attachment'] as const

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
  ...storedFileTypeNames,
] as const

/** Types that an input can have: those of columns, and a file at hand. */
export const inputTypeNames = [...fieldTypeNames, 'file'] as const

const fileTypes: ReadonlySet<string> = new Set(['file', ...storedFileTypeNames])

/** Whether inputs of that type take uploads. */
export const isFileType = (type: string): boolean => fileTypes.has(type)

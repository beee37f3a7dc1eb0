import type { Field } from '@stackwright/language'

const widths: Partial<Record<Field['type'], number>> = {
  int: 90,
  decimal: 110,
  bool: 90,
  timestamp: 180,
  date: 120,
  uuid: 300,
  enum: 130,
  email: 220,
  password: 130,
  json: 240,
  object: 240,
  reference: 110,
  image: 260,
  video: 260,
  audio: 260,
  attachment: 260,
}

/** Wide enough for its values and for its own name and type. */
const widthOf = (field: Field) =>
  Math.max(
    field.list ? Math.max(200, widths[field.type] ?? 0) : (widths[field.type] ?? 190),
    Math.min(field.name.length * 7.6 + (field.type.length + (field.list ? 2 : 0)) * 6.6 + 48, 340),
  )

export const rowHeight = 34
const selectWidth = 40

/** The grid's columns as a CSS template; the last one takes what is left. */
export const columnTemplate = (fields: readonly Field[]) =>
  `${selectWidth}px ${fields.map((field, index) => (index === fields.length - 1 ? `minmax(${widthOf(field)}px, 1fr)` : `${widthOf(field)}px`)).join(' ')}`

import { type TableDocument, tableSchema } from '@stackwright/language'
import { newField } from './table-edits.ts'

export type TablePreset = 'empty' | 'users'

/** A table to start from; `id` makes the ids of the document and its parts. */
export function presetTable(preset: TablePreset, name: string, id: () => string): TableDocument {
  const base = [
    newField({ id: id(), name: 'id', type: 'int', required: true }),
    newField({ id: id(), name: 'created_at', type: 'timestamp', default: 'now' }),
  ]
  const users = [
    newField({ id: id(), name: 'name', type: 'text', required: true }),
    newField({
      id: id(),
      name: 'email',
      type: 'email',
      required: true,
      filters: [
        { name: 'trim', arguments: [] },
        { name: 'lower', arguments: [] },
      ],
    }),
    newField({
      id: id(),
      name: 'password',
      type: 'password',
      required: true,
      visibility: 'internal',
      sensitive: true,
      filters: [{ name: 'min', arguments: [8] }],
    }),
    newField({ id: id(), name: 'role', type: 'enum', values: ['admin', 'member'], default: 'member' }),
  ]
  return tableSchema.parse({
    kind: 'table',
    id: id(),
    name,
    authentication: preset === 'users',
    fields: preset === 'users' ? [...base, ...users] : base,
    indexes: preset === 'users' ? [{ id: id(), type: 'unique', fields: [{ name: 'email' }] }] : [],
  })
}

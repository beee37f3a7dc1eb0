import { randomUUID } from 'node:crypto'
import type { Document } from '@stackwright/language'
import { parseDocument } from '@stackwright/language'

type Sample<Kind extends Document['kind']> = Extract<Document, { kind: Kind }>

/** A table of users as a newcomer makes it. */
export function userTable(changes: object = {}): Sample<'table'> {
  return parseDocument({
    kind: 'table',
    id: randomUUID(),
    name: 'user',
    authentication: true,
    fields: [
      { id: 'id', name: 'id', type: 'int', required: true },
      { id: 'created_at', name: 'created_at', type: 'timestamp', default: 'now' },
      { id: 'name', name: 'name', type: 'text' },
      { id: 'email', name: 'email', type: 'email', required: true, filters: [{ name: 'trim' }, { name: 'lower' }] },
      { id: 'password', name: 'password', type: 'password', required: true, visibility: 'internal' },
      { id: 'role', name: 'role', type: 'enum', values: ['admin', 'member'], default: 'member' },
    ],
    indexes: [{ id: 'email', type: 'unique', fields: [{ name: 'email' }] }],
    ...changes,
  }) as Sample<'table'>
}

export function apiGroup(changes: object = {}): Sample<'api_group'> {
  return parseDocument({
    kind: 'api_group',
    id: randomUUID(),
    name: 'main',
    canonical: randomUUID().slice(0, 8),
    ...changes,
  }) as Sample<'api_group'>
}

/** `GET random`: one step, one answer. */
export function randomEndpoint(changes: object = {}): Sample<'endpoint'> {
  return parseDocument({
    kind: 'endpoint',
    id: randomUUID(),
    group: 'main',
    method: 'GET',
    path: 'random',
    stack: [
      {
        id: 'random',
        function: 'security.random_number',
        arguments: { min: { kind: 'constant', value: 7 }, max: { kind: 'constant', value: 7 } },
        result: 'number',
      },
    ],
    response: { kind: 'reference', root: 'var', path: ['number'] },
    ...changes,
  }) as Sample<'endpoint'>
}

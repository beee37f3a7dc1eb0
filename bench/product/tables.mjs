// The tables of the workspace under measurement.
import { field, filters } from './written.mjs'

export const tables = [
  {
    name: 'user',
    authentication: true,
    fields: [
      field('id', 'int'),
      field('name', 'text'),
      field('email', 'email', { required: true, filters: filters('trim', 'lower') }),
      field('password', 'password', { visibility: 'internal' }),
      field('role', 'enum', { values: ['member', 'admin'], default: 'member' }),
    ],
    indexes: [{ id: 'x1', type: 'unique', fields: [{ name: 'email' }] }],
  },
  {
    name: 'item',
    fields: [
      field('id', 'int'),
      field('created_at', 'timestamp', { default: 'now' }),
      field('name', 'text'),
      field('quantity', 'int'),
      field('category', 'int'),
    ],
    indexes: [{ id: 'x2', type: 'btree', fields: [{ name: 'category' }] }],
  },
  {
    name: 'booking',
    fields: [
      field('id', 'int'),
      field('created_at', 'timestamp', { default: 'now' }),
      field('customer', 'text', { required: true }),
      field('email', 'email', { required: true }),
      field('seats', 'int'),
      field('price', 'decimal'),
      field('day', 'date'),
      field('status', 'enum', { values: ['requested', 'confirmed'], default: 'requested' }),
    ],
  },
]

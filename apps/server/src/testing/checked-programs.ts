import type { Document, Problem, Stack } from '@stackwright/language'
import { library } from '../library.ts'
import { checkDocument } from '../runtime/check-document.ts'
import { program, slot, step, table, workspaceOf } from './written-program.ts'

/* A small workspace and short ways to write down programs in it, for tests of what is found in them. */

export const user = table('user', {
  name: 'text',
  email: 'email',
  password: { type: 'password', required: true, visibility: 'internal' },
  role: { type: 'enum', required: true, values: ['admin', 'member'] },
  created_at: { type: 'timestamp', default: 'now' },
  nickname: { type: 'text' },
  address: { type: 'object', nullable: true },
})
export const post = table('post', {
  title: 'text',
  author: { type: 'reference', table: 'user', required: true },
  tags: { type: 'text', list: true },
})
export const greet = program([], '{text: "Hello " ~ $input.name}', {
  name: 'greet',
  inputs: [
    { name: 'name', type: 'text' },
    { name: 'times', type: 'int', required: false },
  ],
})
export const find = program(
  [step('db.get', { table: '"user"', field_value: '$input.id' }, { as: 'found' })],
  '$found',
  {
    name: 'find',
    inputs: [{ name: 'id', type: 'int' }],
  },
)
export const view = workspaceOf([user, post], [greet, find])
export const workspace = { view }
export const inputs = [
  { name: 'q', type: 'text', required: false },
  { name: 'id', type: 'int' },
  { name: 'role', type: 'enum', values: ['admin', 'member'] },
  { name: 'box', type: 'object', fields: [{ name: 'size', type: 'int' }] },
  { name: 'tags', type: 'text', list: true },
]

export const check = (document: Document) => checkDocument(workspace, document, library)
export const told = (problems: readonly Problem[]) => problems.map(({ code, path }) => `${code} ${path}`)

export const get = (more: Record<string, string> = {}) =>
  step('db.get', { table: '"user"', field_name: '"email"', field_value: '"a@b.c"', ...more }, { as: 'user' })
export const guard = (condition: string) => step('precondition', { condition })
export const use = (value: string) => step('debug.log', { value })
export const when = (condition: string, then: Stack, otherwise?: Stack) =>
  step('conditional', { condition }, { slots: [slot('then', then), ...(otherwise ? [slot('else', otherwise)] : [])] })
export const each = (list: string, steps: Stack) =>
  step('foreach', { list, as: '"item"' }, { slots: [slot('each', steps)] })

export type Case = readonly [title: string, stack: Stack, expected: readonly string[]]

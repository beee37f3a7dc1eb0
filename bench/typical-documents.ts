/** Tables and endpoints as people build them, numbered: lists with conditions and paging, checks, loops, changes of records. */
import {
  binary,
  constant as c,
  type Expression,
  filter,
  object,
  reference,
  variable as v,
} from '../packages/language/src/index.ts'

const idOf = (kind: number, number: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`

export const table = (number: number): unknown => ({
  kind: 'table',
  id: idOf(1, number),
  name: `table_${number}`,
  fields: [
    { id: 'f1', name: 'id', type: 'int' },
    { id: 'f2', name: 'created_at', type: 'timestamp', default: 'now' },
    { id: 'f3', name: 'title', type: 'text', filters: [{ name: 'trim' }] },
    { id: 'f4', name: 'owner', type: 'int' },
    { id: 'f5', name: 'amount', type: 'decimal' },
    { id: 'f6', name: 'status', type: 'enum', values: ['open', 'done'] },
  ],
})

const input = (name: string) => reference('input', name)

type Slots = readonly (readonly [name: string, steps: readonly unknown[]])[]
let steps = 0
const step = (name: string, given: Record<string, Expression>, as?: string, slots: Slots = []): unknown => ({
  id: `s${++steps}`,
  function: name,
  arguments: given,
  ...(as && { result: as }),
  slots: slots.map(([slot, inside]) => ({ name: slot, steps: inside })),
})

/** Ten steps. */
export function endpoint(number: number, tables: number): unknown {
  const name = c(`table_${number % tables}`)
  return {
    kind: 'endpoint',
    id: idOf(2, number),
    method: 'POST',
    group: 'main',
    path: `resource_${number}/{id}`,
    inputs: [
      { name: 'id', type: 'int' },
      { name: 'title', type: 'text', filters: [{ name: 'trim' }, { name: 'max', arguments: [100] }] },
      { name: 'status', type: 'enum', values: ['open', 'done'], required: false },
    ],
    stack: [
      step('db.get', { table: name, field_name: c('id'), field_value: input('id') }, 'record'),
      step('precondition', {
        condition: binary(v('record'), '!=', c(null)),
        error_type: c('notfound'),
        error: c(`There is no such record of ${number}.`),
      }),
      step(
        'db.query',
        {
          table: name,
          where: binary(
            binary(reference('db', 'owner'), '==', v('record', 'owner')),
            '&&',
            binary(reference('db', 'status'), '==?', input('status')),
          ),
          sort: c([{ field: 'created_at', order: 'desc' }]),
          per_page: c(50),
        },
        'others',
      ),
      step('var', { name: c('total'), value: c(0) }),
      step('foreach', { list: v('others', 'items'), as: c('other') }, undefined, [
        [
          'each',
          [
            step('conditional', { condition: binary(v('other', 'status'), '==', c('open')) }, undefined, [
              ['then', [step('math.add', { variable: c('total'), value: v('other', 'amount') })]],
            ]),
          ],
        ],
      ]),
      step('var', { name: c('label'), value: binary(filter(input('title'), 'to_upper'), '~', c(` #${number}`)) }),
      step(
        'db.edit',
        { table: name, field_name: c('id'), field_value: input('id'), data: object({ title: v('label') }) },
        'edited',
      ),
      step('debug.log', { value: v('edited', 'title') }),
    ],
    response: object({ record: v('edited'), total: v('total'), others: filter(v('others', 'items'), 'count') }),
  }
}

import { t } from '@stackwright/language'
import { scriptLibrary } from '../library.ts'

const condition = t.any()
const lookup = { table: t.table(), field_name: t.field({ of: 'table' }), field_value: t.any() }

/** The layouts that functions have, one of each. */
export const smallLibrary = scriptLibrary({
  functions: [
    { name: 'var', inputs: { name: t.variable(), value: t.any() } },
    { name: 'db.get', inputs: { ...lookup, output: t.constant() } },
    {
      name: 'db.query',
      inputs: {
        table: t.table(),
        where: t.condition({ of: 'table' }),
        sort: t.sort({ of: 'table' }),
        return: t.option({ script: { path: ['return', 'type'] } }),
        page: t.int({ script: { path: ['return', 'paging', 'page'] } }),
      },
    },
    {
      name: 'conditional',
      inputs: { condition: t.any({ script: { slot: 'then' } }) },
      slots: [
        { name: 'then', title: '', script: { name: 'if' } },
        { name: 'elseif', title: '', repeats: true, inputs: { condition } },
        { name: 'else', title: '' },
      ],
    },
    {
      name: 'switch',
      inputs: { value: t.any({ script: 'subject' }) },
      slots: [{ name: 'case', title: '', repeats: true, inputs: { value: condition }, script: { suffix: 'break' } }],
    },
    {
      name: 'foreach',
      inputs: { list: t.any({ script: 'subject' }), as: t.variable() },
      slots: [{ name: 'each', title: '', binds: ['as'] }],
    },
    { name: 'foreach.remove', inputs: {}, script: { names: ['remove', 'foreach.remove'] } },
    { name: 'array.find', inputs: { list: t.list({ script: 'subject' }), if: t.element() } },
    { name: 'text.contains', inputs: { text: t.text({ script: 'operand' }), value: t.text() } },
    { name: 'api.call', inputs: { path: t.text({ script: 'name' }), verb: t.text({ script: 'attribute' }) } },
    { name: 'stop', inputs: {} },
  ],
  filters: [{ name: 'map', inputs: { by: { mode: 'element' } } }],
  inputFilters: [
    { name: 'trim', arguments: [] },
    { name: 'min', arguments: [{ name: 'least', title: '', type: 'number' }] },
    {
      name: 'pattern',
      arguments: [
        { name: 'a', title: '', type: 'text' },
        { name: 'b', title: '', type: 'text' },
      ],
    },
  ],
})

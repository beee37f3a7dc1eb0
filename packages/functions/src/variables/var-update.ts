import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'var.update',
  title: 'Update variable',
  summary: 'Gives a variable, or a key inside it, another value.',
  sentence: 'Set {name} to {value}',
  family: 'value',
  icon: 'pencil',
  common: true,
  keywords: ['variable', 'change', 'assign', 'set', 'update'],
  inputs: {
    name: t.variable({ title: 'Variable', help: 'A variable, or a path in one such as order.total.' }),
    value: t.any({ nullable: true, help: 'What it holds from now on.' }),
  },
  examples: [
    { inputs: { name: 'x', value: 2 }, state: { before: { x: 1 }, after: { x: 2 } } },
    {
      inputs: { name: 'x.a.b', value: 2 },
      state: { before: { x: { a: { c: 1 } } }, after: { x: { a: { c: 1, b: 2 } } } },
    },
    { inputs: { name: 'x.0', value: 'b' }, state: { before: { x: ['a'] }, after: { x: ['b'] } } },
    { inputs: { name: 'x.a', value: 1 }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'text' } } },
    { inputs: { name: 'x.2', value: 1 }, state: { before: { x: ['a'] }, after: { x: ['a', null, 1] } } },
    { inputs: { name: 'x.-1', value: 1 }, fails: 'ARGUMENT.OUT_OF_RANGE', state: { before: { x: [] } } },
  ],
  writes: ({ value }) => value('value'),
  compile: (parts) => parts.assign('name', 'value'),
})

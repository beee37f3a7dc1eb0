import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'var',
  title: 'Create variable',
  summary: 'Makes a variable and gives it a value.',
  sentence: 'Create variable {name} = {value}',
  family: 'value',
  icon: 'variable',
  common: true,
  keywords: ['variable', 'let', 'define', 'new', 'set'],
  inputs: {
    name: t.variable({ title: 'Variable', help: 'Its name; all steps of this stack can read it.' }),
    value: t.any({ optional: true, nullable: true, default: null, help: 'What it holds.' }),
  },
  examples: [
    { inputs: { name: 'x', value: 1 }, state: { after: { x: 1 } } },
    { inputs: { name: 'x' }, state: { before: { x: 1 }, after: { x: null } } },
  ],
  writes: ({ value }) => value('value'),
  compile: (parts) => parts.assign('name', 'value'),
})

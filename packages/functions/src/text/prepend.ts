import { defineFunction, shapes, t, toText } from '@stackwright/language'
import { changeVariable } from '../shared/change-variable.ts'

export default defineFunction({
  name: 'text.prepend',
  title: 'Add to the start of a text',
  summary: 'Adds a text at the start of a variable.',
  sentence: 'Add {value} to the start of {variable}',
  family: 'value',
  icon: 'text-cursor-input',
  keywords: ['concatenate', 'prepend', 'prefix'],
  inputs: {
    variable: t.variable({ help: 'The variable that holds the text.' }),
    value: t.text({ nullable: true, help: 'The text to add.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: '> ' }, state: { before: { x: 'Hi' }, after: { x: '> Hi' } } },
    { inputs: { variable: 'x', value: null }, state: { before: { x: 'Hi' }, after: { x: 'Hi' } } },
  ],
  writes: () => shapes.text,
  compile: (parts) => changeVariable(parts, (text, added) => toText(added) + toText(text)),
})

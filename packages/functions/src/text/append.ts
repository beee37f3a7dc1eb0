import { defineFunction, shapes, t, toText } from '@stackwright/language'
import { changeVariable } from '../shared/change-variable.ts'

export default defineFunction({
  name: 'text.append',
  title: 'Add to the end of a text',
  summary: 'Adds a text at the end of a variable.',
  sentence: 'Add {value} to the end of {variable}',
  family: 'value',
  icon: 'text-cursor-input',
  keywords: ['concatenate', 'append'],
  inputs: {
    variable: t.variable({ help: 'The variable that holds the text.' }),
    value: t.text({ nullable: true, help: 'The text to add.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: '!' }, state: { before: { x: 'Hi' }, after: { x: 'Hi!' } } },
    { inputs: { variable: 'x', value: 2 }, state: { before: { x: null }, after: { x: '2' } } },
  ],
  writes: () => shapes.text,
  compile: (parts) => changeVariable(parts, (text, added) => toText(text) + toText(added)),
})

import { defineFunction, shapes, t, toText, trimCharacters } from '@stackwright/language'
import { changeVariable } from '../shared/change-variable.ts'
export default defineFunction({
  name: 'text.rtrim',
  title: 'Trim the end of a text',
  summary: 'Takes white space, or the characters given, off the end of a variable.',
  sentence: 'Trim the end of {variable}',
  family: 'value',
  icon: 'scissors',
  keywords: ['strip', 'white space'],
  inputs: {
    variable: t.variable({ help: 'The variable that holds the text.' }),
    value: t.text({
      optional: true,
      default: '',
      title: 'Characters',
      help: 'Which characters to take off; empty is white space.',
    }),
  },
  examples: [
    { inputs: { variable: 'x' }, state: { before: { x: ' Ada ' }, after: { x: ' Ada' } } },
    { inputs: { variable: 'x', value: '-' }, state: { before: { x: '-a-' }, after: { x: '-a' } } },
  ],
  writes: () => shapes.text,
  compile: (parts) => changeVariable(parts, (text, mask) => trimCharacters(toText(text), toText(mask), 'right')),
})

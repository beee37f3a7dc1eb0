import { type FunctionDefinition, shapes, t, toText, trimCharacters } from '@stackwright/language'
import { changeVariable } from './change-variable.ts'

/** What steps have in common that take characters off the ends of a variable. */
export const trimmed = (sides: Parameters<typeof trimCharacters>[2]) =>
  ({
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
    writes: () => shapes.text,
    compile: (parts) => changeVariable(parts, (text, mask) => trimCharacters(toText(text), toText(mask), sides)),
  }) satisfies Partial<FunctionDefinition>

import { type InputFilter, type InputFilterDefinition, inputOutOfRange } from '@stackwright/language'
import { defineTextInputFilter } from './text-input-filter.ts'

type Rule = Pick<InputFilter, 'name' | 'arguments'>

const names = ['alphaOk', 'digitOk', 'ok']

/** The filters that name allowed characters allow them together: alphaOk and digitOk make letters and digits. */
export function defineAllowedCharacters(
  definition: Pick<InputFilterDefinition, 'name' | 'title' | 'summary' | 'arguments' | 'examples'>,
): InputFilterDefinition {
  return defineTextInputFilter({
    ...definition,
    change: (args, name, declared) => {
      const others = declared.filter((each) => names.includes(each.name))
      const rules: readonly Rule[] = others.length > 0 ? others : [{ name: definition.name, arguments: [...args] }]
      const letters = rules.some((rule) => rule.name === 'alphaOk')
      const digits = rules.some((rule) => rule.name === 'digitOk')
      const extra = rules.flatMap((rule) => (rule.name === 'ok' ? [String(rule.arguments[0] ?? '')] : [])).join('')
      const allowed = new Set(extra)
      const kinds = [letters && 'letters', digits && 'digits', extra && `these characters: ${extra}`].filter(Boolean)
      return (text) => {
        for (const character of text)
          if (
            !(letters && /\p{L}/u.test(character)) &&
            !(digits && /\p{Nd}/u.test(character)) &&
            !allowed.has(character)
          )
            throw inputOutOfRange({ name, reason: `may only have ${kinds.join(', ')}.` })
        return text
      }
    },
  })
}

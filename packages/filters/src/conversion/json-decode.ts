import { argumentWrongType, defineFilter, limitReached, nestingDepth, parseJson } from '@stackwright/language'
import { checkDecodable } from '../shared/decodable.ts'

const deepest = 512

export default defineFilter({
  name: 'json_decode',
  title: 'From JSON',
  summary: 'The value that a JSON text stands for; large numbers stay exact.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {},
  output: { type: 'any' },
  examples: [
    { value: '{"a":[1,2]}', output: { a: [1, 2] } },
    { value: 'null', output: null },
    { value: '{a:1}', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string) => {
    checkDecodable(value)
    const decoded = decode(value)
    if (nestingDepth(decoded, deepest) > deepest)
      throw limitReached({ limit: 'depth of JSON', allowed: `${deepest} levels` })
    return decoded
  },
})

function decode(text: string) {
  try {
    return parseJson(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw argumentWrongType({ name: 'The value', expected: 'JSON', got: 'text that is none' })
  }
}

import { defineWaitingFilter, type Value } from '@stackwright/language'
import { codeInputs, elementCode, runCode } from '../shared/lambda.ts'

export default defineWaitingFilter({
  name: 'lambda_find',
  title: 'Find with code',
  summary:
    'The first element for which JavaScript or TypeScript returns something that holds; null when there is none.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: codeInputs(elementCode),
  output: { type: 'any' },
  examples: [
    { value: [1, 2, 3, 8, 9], arguments: ['return $this === 8'], output: 8 },
    { value: [1], arguments: ['return $this > 1'], output: null },
  ],
  wait: async (value: readonly Value[] | null, inputs, run) => {
    const list = value ?? []
    const position = (await runCode(run, inputs, { kind: 'find', list })) as number
    return list[position] ?? null
  },
})

import { defineWaitingFilter, type Value } from '@stackwright/language'
import { codeInputs, elementCode, runCode } from '../shared/lambda.ts'

export default defineWaitingFilter({
  name: 'lambda_filter',
  title: 'Filter with code',
  summary: 'The elements for which JavaScript or TypeScript returns something that holds.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: codeInputs(elementCode),
  output: { type: 'list' },
  examples: [
    { value: [1, 2, 3, 4], arguments: ['return $this % 2'], output: [1, 3] },
    {
      value: [
        { id: 1, tags: ['a'] },
        { id: 2, tags: [] },
      ],
      arguments: ['return $this.tags.includes("a")'],
      output: [{ id: 1, tags: ['a'] }],
    },
    { value: 'text', arguments: ['return true'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  wait: async (value: readonly Value[] | null, inputs, run) => {
    const list = value ?? []
    const positions = (await runCode(run, inputs, { kind: 'filter', list })) as readonly number[]
    return positions.map((position) => list[position] as Value)
  },
})

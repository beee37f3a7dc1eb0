import { defineWaitingFilter, type Value } from '@stackwright/language'
import { codeInputs, elementCode, runCode } from '../shared/lambda.ts'

export default defineWaitingFilter({
  name: 'lambda_findIndex',
  title: 'Find position with code',
  summary:
    'The position of the first element for which JavaScript or TypeScript returns something that holds; -1 when there is none.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: codeInputs(elementCode),
  output: { type: 'int' },
  examples: [
    { value: [1, 2, 3, 8, 9], arguments: ['return $this === 8'], output: 3 },
    { value: [1], arguments: ['return $this > 1'], output: -1 },
  ],
  wait: (value: readonly Value[] | null, inputs, run) => runCode(run, inputs, { kind: 'find', list: value ?? [] }),
})

import { defineWaitingFilter, type Value } from '@stackwright/language'
import { codeInputs, elementCode, runCode } from '../shared/lambda.ts'

export default defineWaitingFilter({
  name: 'lambda_every',
  title: 'Every with code',
  summary: 'Whether JavaScript or TypeScript returns something that holds for each element.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: codeInputs(elementCode),
  output: { type: 'bool' },
  examples: [
    { value: [2, 4, 6], arguments: ['return $this % 2 === 0'], output: true },
    { value: [2, 3], arguments: ['return $this % 2 === 0'], output: false },
  ],
  wait: (value: readonly Value[] | null, inputs, run) => runCode(run, inputs, { kind: 'every', list: value ?? [] }),
})

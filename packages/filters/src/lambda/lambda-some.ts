import { defineWaitingFilter, type Value } from '@stackwright/language'
import { codeInputs, elementCode, runCode } from '../shared/lambda.ts'

export default defineWaitingFilter({
  name: 'lambda_some',
  title: 'Some with code',
  summary: 'Whether JavaScript or TypeScript returns something that holds for at least one element.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: codeInputs(elementCode),
  output: { type: 'bool' },
  examples: [
    { value: [1, 2, 3], arguments: ['return $this > 2'], output: true },
    { value: [], arguments: ['return true'], output: false },
  ],
  wait: (value: readonly Value[] | null, inputs, run) => runCode(run, inputs, { kind: 'some', list: value ?? [] }),
})

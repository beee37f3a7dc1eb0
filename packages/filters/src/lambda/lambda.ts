import { defineWaitingFilter, type Value } from '@stackwright/language'
import { codeInputs, runCode } from '../shared/lambda.ts'

export default defineWaitingFilter({
  name: 'lambda',
  title: 'Code',
  summary: 'What JavaScript or TypeScript makes of the value.',
  group: 'conversion',
  value: { type: 'any', nullable: true },
  inputs: codeInputs('The body of an async function that sees the value as $this.'),
  output: { type: 'any' },
  examples: [
    { value: 'ada', arguments: ['return $this.toUpperCase()'], output: 'ADA' },
    { value: { price: 2 }, arguments: ['const { price }: { price: number } = $this; return price * 1.5'], output: 3 },
    { value: 1, arguments: ['return $this.name.first'], fails: 'LAMBDA.FAILED' },
    { value: 1, arguments: ['return 1', 0], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  wait: (value: Value, inputs, run) => runCode(run, inputs, { kind: 'value', value }),
})

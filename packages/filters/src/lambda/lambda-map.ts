import { defineWaitingFilter, type Value } from '@stackwright/language'
import { codeInputs, elementCode, runCode } from '../shared/lambda.ts'

export default defineWaitingFilter({
  name: 'lambda_map',
  title: 'Map with code',
  summary: 'A list of what JavaScript or TypeScript returns for each element.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: codeInputs(elementCode),
  output: { type: 'list' },
  examples: [
    { value: [1, 2, 3], arguments: ['return $this * 2'], output: [2, 4, 6] },
    { value: ['a', 'b'], arguments: ['return $index + $parent.length'], output: [2, 3] },
    { value: null, arguments: ['return 1'], output: [] },
    { value: [{}], arguments: ['return $this.name.first'], fails: 'LAMBDA.FAILED' },
    { value: [1], arguments: ['while (true) {}', 0.1], fails: 'LIMIT.REACHED' },
  ],
  wait: (value: readonly Value[] | null, inputs, run) => runCode(run, inputs, { kind: 'map', list: value ?? [] }),
})

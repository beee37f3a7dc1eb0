import { defineWaitingFilter, t, type Value } from '@stackwright/language'
import { codeInputs, elementCode, runCode } from '../shared/lambda.ts'

export default defineWaitingFilter({
  name: 'lambda_reduce',
  title: 'Reduce with code',
  summary:
    'Runs JavaScript or TypeScript for one element after the other with what it returned before; gives the last result.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {
    initial_value: t.any({ nullable: true, help: 'What $result is for the first element.' }),
    ...codeInputs(`${elementCode} $result is what it returned for the element before.`),
  },
  output: { type: 'any' },
  examples: [
    { value: [1, 2, 3, 4], arguments: [0, 'return $result + $this'], output: 10 },
    { value: [1, 2], arguments: [[], 'return [...$result, $this + 1]'], output: [2, 3] },
    { value: [], arguments: [7, 'return 1'], output: 7 },
  ],
  wait: (value: readonly Value[] | null, { initial_value, ...inputs }, run) =>
    runCode(run, inputs, { kind: 'reduce', list: value ?? [], initial: initial_value }),
})

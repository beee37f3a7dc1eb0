import { defineFunction } from '@stackwright/language'

export default defineFunction({
  name: 'break',
  title: 'Stop the loop',
  summary: 'Leaves the loop it stands in; the steps behind the loop go on.',
  sentence: 'Stop the loop',
  family: 'flow',
  icon: 'circle-stop',
  keywords: ['break', 'end', 'exit', 'leave'],
  inputs: {},
  within: ['foreach', 'for', 'while'],
  flow: { kind: 'end', by: 'break' },
  examples: [],
  compile: () => () => 'break',
})

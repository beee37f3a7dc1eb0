import { defineFunction } from '@stackwright/language'

export default defineFunction({
  name: 'continue',
  title: 'Go on with the next turn',
  summary: 'Skips the rest of this turn of the loop.',
  sentence: 'Go on with the next turn of the loop',
  family: 'flow',
  icon: 'skip-forward',
  keywords: ['continue', 'next', 'skip'],
  inputs: {},
  within: ['foreach', 'for', 'while'],
  flow: { kind: 'end', by: 'continue' },
  examples: [],
  compile: () => () => 'continue',
})

import { defineFunction } from '@stackwright/language'

export default defineFunction({
  name: 'foreach.remove',
  title: 'Remove this element',
  summary: 'Takes the current element out of the list that is gone through and goes on with the next one.',
  sentence: 'Remove the current element from the list',
  family: 'flow',
  icon: 'list-x',
  keywords: ['delete', 'drop', 'loop'],
  script: { names: ['remove', 'foreach.remove'] },
  inputs: {},
  within: ['foreach'],
  flow: { kind: 'end', by: 'continue' },
  examples: [],
  compile: () => () => 'remove',
})

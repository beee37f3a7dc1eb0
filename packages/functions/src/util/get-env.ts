import { defineFunction } from '@stackwright/language'

export default defineFunction({
  name: 'util.get_env',
  title: 'Get environment variables',
  summary: 'All environment variables of the workspace as one object.',
  sentence: 'Get all environment variables',
  family: 'value',
  icon: 'settings-2',
  keywords: ['env', 'secret', 'setting', 'configuration'],
  inputs: {},
  output: { type: 'object' },
  examples: [
    { title: 'None are set', inputs: {}, output: {} },
    { title: 'To hand all of them on', inputs: {}, output: {} },
  ],
  run: (_, { environment }) => environment,
})

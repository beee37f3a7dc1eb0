import { defineFunction } from '@stackwright/language'

export default defineFunction({
  name: 'security.create_uuid',
  title: 'Create UUID',
  summary: 'A random identifier that is unique in the world (UUID, version 4).',
  sentence: 'Create a UUID',
  family: 'security',
  icon: 'fingerprint',
  keywords: ['guid', 'unique', 'identifier', 'random'],
  inputs: {},
  output: { type: 'text' },
  // Each one is different, so no output can be foretold.
  pure: true,
  examples: [
    { title: 'A key for a request that may be repeated', inputs: {} },
    { title: 'A link nobody can guess', inputs: {} },
  ],
  run: (_, { host }) => host.random.uuid(),
})

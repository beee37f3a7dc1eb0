import { argumentOutOfRange, defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'security.random_number',
  title: 'Random number',
  summary: 'A random whole number from min to max, both included, that nobody can foresee.',
  sentence: 'A random number from {min} to {max}',
  family: 'security',
  icon: 'dices',
  common: true,
  keywords: ['dice', 'chance', 'code', 'pin', 'integer'],
  inputs: {
    min: t.int({ title: 'Smallest', optional: true, default: 0 }),
    max: t.int({ title: 'Largest', optional: true, default: Number.MAX_SAFE_INTEGER }),
  },
  output: { type: 'int' },
  pure: true,
  examples: [
    { title: 'Nothing to choose', inputs: { min: 7, max: 7 }, output: 7 },
    { title: 'Below zero', inputs: { min: -3, max: -3 }, output: -3 },
    { title: 'The wrong way round', inputs: { min: 2, max: 1 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: ({ min, max }, { host }) => {
    if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max))
      throw argumentOutOfRange({ name: 'min and max', reason: 'must lie within 9007199254740991 of zero.' })
    if (max < min)
      throw argumentOutOfRange({ name: 'max', reason: `must not be less than min (${min}), but it is ${max}.` })
    return host.random.integer(min, max)
  },
})

import { argumentOutOfRange, defineFunction, outOfTime, t } from '@stackwright/language'

export default defineFunction({
  name: 'util.sleep',
  title: 'Sleep',
  summary: 'Waits before the next step.',
  sentence: 'Wait for {value} seconds',
  family: 'flow',
  icon: 'timer',
  keywords: ['wait', 'pause', 'delay'],
  inputs: { value: t.decimal({ title: 'Seconds', help: 'Parts of a second are possible: 0.5.' }) },
  examples: [
    { title: 'A moment', inputs: { value: 0.01 } },
    { title: 'No time', inputs: { value: 0 } },
    { title: 'Backwards', inputs: { value: -1 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    { title: 'Longer than a run may take', inputs: { value: 1_000_000 }, fails: 'LIMIT.REACHED' },
  ],
  run: async ({ value }, { host, limits }) => {
    if (!(value >= 0)) throw argumentOutOfRange({ name: 'value', reason: 'must be 0 seconds or more.' })
    // Waiting for the end of the run would only take longer.
    if (host.clock.now() + value * 1000 > limits.deadline) throw outOfTime(limits)
    await host.sleep(value * 1000, limits.cancellation?.signal)
    return null
  },
})

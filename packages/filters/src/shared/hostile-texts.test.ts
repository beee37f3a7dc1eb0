import type { FilterDefinition, Value } from '@stackwright/language'
import { expect, it } from 'vitest'
import { filters } from '../index.ts'

const long = 200_000
const texts = ['a', '=', '%', '<a', '<', ' ', '0', '-', 'an ', '1 a ', "'", '\\', '[', '{"a":', '%0', '\ud83d'].map(
  (part) => part.repeat(Math.floor(long / part.length)),
)
const context = {
  now: 0,
  randomBytes: (length: number) => new Uint8Array(length),
  made: <Made>(work: () => Made) => work(),
}
const onText = filters.filter(({ value, run }) => run && (value.type === 'text' || value.type === 'any'))

/** A text that makes a pattern go back and forth would take minutes of the processor here, whatever else the machine does. */
it.each(onText.map((filter): [string, FilterDefinition] => [filter.name, filter]))(
  '%s takes no longer for hostile texts',
  (_, filter) => {
    const run = filter.run as (value: Value, inputs: unknown, given: unknown) => Value
    const example = filter.examples[0]?.arguments ?? []
    const names = Object.keys(filter.inputs)
    const inputs = Object.fromEntries(
      names.map((name, index) => [name, example[index] ?? filter.inputs[name]?.default ?? undefined]),
    )
    const started = process.cpuUsage()
    for (const text of texts)
      for (const value of [text, `${text}x`, `x${text}`])
        try {
          run(value, inputs, context)
        } catch {
          // Whether it is refused is another test's matter.
        }
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(10_000)
  },
  60_000,
)

import { Failure, type Json, type Value } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { fieldTypes } from './generated/fields.ts'

describe.each(fieldTypes)('$name', (type) => {
  it.each(type.examples)('reads $value', ({ value, output, fails }) => {
    expect(outcome(() => type.read(value as Value, { name: 'x', type: type.name as never }))).toEqual(
      fails ? { fails } : { output },
    )
  })
  it('has at least two examples', () => expect(type.examples.length).toBeGreaterThan(1))
})

function outcome(read: () => Value): { output: Json } | { fails: string } {
  try {
    return { output: read() as Json }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { fails: error.code }
  }
}

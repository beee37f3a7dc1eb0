import { defineFilter, t, type Value } from '@stackwright/language'
import { sprintf } from '../shared/sprintf.ts'

const value = t.any({ optional: true, nullable: true, help: 'What goes in the place of the next %.' })

export default defineFilter({
  name: 'sprintf',
  title: 'Fill in',
  summary:
    'Puts values into the places of a text: %s text, %d whole number, %.2f decimal, %05d padded, %x hexadecimal, %% a percent sign.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {
    value_1: value,
    value_2: value,
    value_3: value,
    value_4: value,
    value_5: value,
    value_6: value,
    value_7: value,
    value_8: value,
    value_9: value,
    value_10: value,
    value_11: value,
    value_12: value,
  },
  output: { type: 'text' },
  examples: [
    { value: 'Hello %s, %d new', arguments: ['Ada', '5'], output: 'Hello Ada, 5 new' },
    { value: '%05.2f|%-5s|%5s|%x', arguments: [4.23617, 'ab', 'cd', 255], output: '04.24|ab   |   cd|ff' },
    { value: '%2$s %1$s 100%%', arguments: ['a', 'b'], output: 'b a 100%' },
    { value: "%+d %'*6d %e", arguments: [7, 42, 12345.678], output: '+7 ****42 1.234568e+4' },
    { value: '%s %s', arguments: ['one'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: '%d', arguments: ['many'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (format: string | null, inputs) => {
    const values = Object.values(inputs) as (Value | undefined)[]
    const given = values.findLastIndex((each) => each !== undefined) + 1
    return sprintf(
      format ?? '',
      values.slice(0, given).map((each) => each ?? null),
    )
  },
})

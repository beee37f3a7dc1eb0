import { defineFunction, Failure, t, toText } from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'throw',
  title: 'Fail',
  summary: 'Stops here with an error of your own; a Try and catch around it can handle it.',
  sentence: 'Fail with {name}: {value}',
  family: 'flow',
  icon: 'triangle-alert',
  keywords: ['throw', 'error', 'raise', 'exception', 'abort'],
  inputs: {
    name: t.text({ help: 'A short name, which $error.name gives.' }),
    value: t.any({ optional: true, nullable: true, default: '', help: 'What happened; it becomes the message.' }),
  },
  flow: { kind: 'end', by: 'throw' },
  examples: [
    { inputs: { name: 'OutOfStock', value: 'There are none left' }, fails: 'STEP.THROWN' },
    { inputs: { name: 'OutOfStock', value: { left: 0 } }, fails: 'STEP.THROWN' },
  ],
  compile: (parts) => {
    const name = readerOf(parts, 'name')
    const value = readerOf(parts, 'value')
    return (run) => {
      const errorName = toText(name(run))
      const thrown = value(run)
      throw new Failure({
        code: 'STEP.THROWN',
        kind: 'fatal',
        message: toText(thrown) || errorName,
        payload: { name: errorName, value: thrown },
        errorName,
      })
    }
  },
})

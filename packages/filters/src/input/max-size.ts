import { defineInputFilter, inputOutOfRange, isObject, own } from '@stackwright/language'
import { sizeArgument } from '../shared/size.ts'

const small = { path: '/vault/Xq9lrwqH/a.png', size: 303 }

export default defineInputFilter({
  name: 'max_size',
  title: 'At most so many bytes',
  summary: 'The greatest size of a file, in bytes: 1000000 for a megabyte.',
  arguments: [{ name: 'bytes', title: 'Bytes', type: 'number' }],
  types: ['file', 'image', 'video', 'audio', 'attachment'],
  compile: ([most], name) => {
    const limit = sizeArgument(most, name)
    return (value) => {
      const size = isObject(value) ? own(value, 'size') : undefined
      if (typeof size === 'number' && size > limit)
        throw inputOutOfRange({ name, reason: `must have at most ${limit} bytes, but it has ${size}.` })
      return value
    }
  },
  examples: [
    { value: small, arguments: [303], output: small },
    { value: small, arguments: [302], fails: 'INPUT.OUT_OF_RANGE' },
    { value: 'no file', arguments: [1], output: 'no file' },
  ],
})

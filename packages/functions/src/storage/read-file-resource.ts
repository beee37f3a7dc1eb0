import { bytesToText, defineFunction, kindOfMedia, shapes, t } from '@stackwright/language'
import { fileOrPath, largestInMemory } from '../shared/file-of.ts'

export default defineFunction({
  name: 'storage.read_file_resource',
  title: 'Read file',
  summary: 'The content of a file, with what is known of it.',
  sentence: 'The content of {value}',
  family: 'outside',
  icon: 'file-search',
  keywords: ['content', 'data', 'open', 'load', 'upload'],
  inputs: {
    value: t.any({ title: 'File', help: 'An input of type file, a kept file or its path.' }),
  },
  output: { type: 'object', help: 'Its content is under data: text, or bytes as text for base64_encode and its like.' },
  shape: () =>
    shapes.object({
      data: shapes.text,
      name: shapes.text,
      type: shapes.text,
      mime: shapes.text,
      size: shapes.number,
    }),
  pure: true,
  examples: [
    {
      title: 'A text',
      inputs: { value: 'data:text/plain;name=a.txt,Hi' },
      output: { data: 'Hi', name: 'a.txt', type: 'text', mime: 'text/plain', size: 2 },
    },
    { title: 'A path of nothing', inputs: { value: '/vault/none/a.txt' }, fails: 'FILE.UNKNOWN' },
    { title: 'What is no file', inputs: { value: '/etc/passwd' }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: async ({ value }, { host: { files } }) => {
    const { name, mime, bytes } = await files.open(fileOrPath(value, 'value'), largestInMemory)
    return { data: bytesToText(bytes), name, type: kindOfMedia(mime), mime, size: bytes.byteLength }
  },
})

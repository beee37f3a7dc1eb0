import {
  argumentWrongType,
  defineFunction,
  describeType,
  FileResource,
  isNumber,
  isObject,
  own,
  shapeOfFile,
  t,
  textToBytes,
  toText,
  type Value,
} from '@stackwright/language'

export default defineFunction({
  name: 'storage.create_file_resource',
  title: 'Make file',
  summary: 'Makes a file from text, for steps that keep or send one. It is not kept by itself.',
  sentence: 'A file {filename} with {filedata}',
  family: 'outside',
  icon: 'file-plus-2',
  keywords: ['export', 'csv', 'text', 'content', 'generate'],
  inputs: {
    filename: t.text({ title: 'Name', help: 'What it is called, with the ending that says what it is: report.csv.' }),
    filedata: t.any({ title: 'Content', help: 'Text, or bytes as text, as base64_decode gives them.' }),
  },
  output: { type: 'object', help: 'The file, for storage.create_attachment and its like.' },
  shape: () => shapeOfFile,
  pure: true,
  examples: [
    {
      title: 'A table',
      inputs: { filename: 'a.csv', filedata: 'name\nAda' },
      output: { path: 'upload:a.csv', name: 'a.csv', type: 'text', mime: 'text/csv', size: 8, meta: {} },
    },
    {
      title: 'What storage.read_file_resource gave',
      inputs: { filename: '../b.bin', filedata: { data: 'é' } },
      output: {
        path: 'upload:b.bin',
        name: 'b.bin',
        type: 'file',
        mime: 'application/octet-stream',
        size: 2,
        meta: {},
      },
    },
    { title: 'What has no bytes', inputs: { filename: 'a.txt', filedata: [1] }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: ({ filename, filedata }) =>
    FileResource.asValue(FileResource.ofBytes(filename, '', textToBytes(textOf(filedata)))),
})

function textOf(value: Value): string {
  const data = isObject(value) ? own(value, 'data') : value
  if (typeof data === 'string') return data
  if (isNumber(data as Value)) return toText(data as Value)
  throw argumentWrongType({ name: 'filedata', expected: 'text', got: describeType(value) })
}

import { defineFunction, fileName, shapeOfStoredFile } from '@stackwright/language'
import { fileOf } from '../shared/file-of.ts'
import { keepInputs, keptHelp } from '../shared/keep-inputs.ts'

export default defineFunction({
  name: 'storage.create_attachment',
  title: 'Keep file',
  summary: 'Keeps a file of any kind in the workspace, under an address of its own.',
  sentence: 'Keep the file {value} as {filename}, {access}',
  family: 'outside',
  icon: 'paperclip',
  keywords: ['upload', 'save', 'store', 'document', 'pdf', 'video', 'audio', 'vault'],
  inputs: keepInputs,
  output: { type: 'object', help: keptHelp },
  shape: () => shapeOfStoredFile,
  // Each file gets a path that nobody can foresee.
  examples: [
    { title: 'A document', inputs: { value: 'data:text/plain;name=a.txt,Hi', access: 'private', filename: 'b.txt' } },
    { title: 'What is no file', inputs: { value: { name: 'a.txt' } }, fails: 'ARGUMENT.WRONG_TYPE' },
    { title: 'A path of nothing', inputs: { value: '/vault/none/a.txt' }, fails: 'FILE.UNKNOWN' },
  ],
  run: async ({ value, access, filename }, { host: { files } }) => {
    const file = await fileOf(value, 'value', files)
    return files.keep(file, {
      access: access === 'private' ? 'private' : 'public',
      name: fileName(filename || file.name),
    })
  },
})

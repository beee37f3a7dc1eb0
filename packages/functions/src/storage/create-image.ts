import { defineFunction, fileName, fileNotImage, imageTypes, shapeOfStoredFile } from '@stackwright/language'
import { fileOf } from '../shared/file-of.ts'
import { keepInputs, keptHelp } from '../shared/keep-inputs.ts'

const pixel = 'data:image/gif;name=dot.gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAAC'

export default defineFunction({
  name: 'storage.create_image',
  title: 'Keep image',
  summary: 'Keeps a JPEG, PNG, GIF or WebP image in the workspace, under an address of its own.',
  sentence: 'Keep the image {value} as {filename}, {access}',
  family: 'outside',
  icon: 'image-up',
  keywords: ['upload', 'save', 'store', 'picture', 'photo', 'avatar', 'vault'],
  inputs: keepInputs,
  output: { type: 'object', help: keptHelp },
  shape: () => shapeOfStoredFile,
  examples: [
    { title: 'A picture', inputs: { value: pixel, access: 'public' } },
    {
      title: 'A text that calls itself one',
      inputs: { value: 'data:image/png;name=a.png,Hi' },
      fails: 'FILE.NOT_IMAGE',
    },
    { title: 'Another file', inputs: { value: 'data:text/plain;name=a.txt,Hi' }, fails: 'FILE.NOT_IMAGE' },
    { title: 'What is no file', inputs: { value: 5 }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: async ({ value, access, filename }, { host: { files } }) => {
    const file = await fileOf(value, 'value', files)
    if (!imageTypes.has(file.mime)) throw fileNotImage({ name: file.name, mime: file.mime })
    return files.keep(file, {
      access: access === 'private' ? 'private' : 'public',
      name: fileName(filename || file.name),
    })
  },
})

import { defineFieldType } from '@stackwright/language'
import { storedFileType } from '../reading/stored-file-type.ts'

const stored = {
  access: 'public',
  path: '/vault/Xq9lrwqH/a.png',
  name: 'a.png',
  type: 'image',
  size: 303,
  mime: 'image/png',
  meta: {},
  url: null,
}

export default defineFieldType({
  name: 'image',
  title: 'Image',
  summary: 'A picture that the workspace keeps: where it is and what it is. An input of this type takes uploads, too.',
  icon: 'image',
  ...storedFileType({ noun: 'an image', takes: (mime) => mime.startsWith('image/') }),
  examples: [
    { value: stored, output: stored },
    { value: { path: '/vault/Xq9lrwqH/a.png', mime: 'image/png', evil: true }, output: { ...stored, size: 0 } },
    { value: { path: '/etc/passwd' }, fails: 'INPUT.WRONG_TYPE' },
    { value: { ...stored, path: '/vault/a\nb' }, fails: 'INPUT.WRONG_TYPE' },
    { value: 'a.png', fails: 'INPUT.WRONG_TYPE' },
    { value: 'data:text/plain,Hi', fails: 'INPUT.WRONG_TYPE' },
    { value: 5, fails: 'INPUT.WRONG_TYPE' },
  ],
})

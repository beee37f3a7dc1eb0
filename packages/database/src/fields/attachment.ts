import { defineFieldType } from '@stackwright/language'
import { storedFileType } from '../reading/stored-file-type.ts'

const stored = {
  access: 'public',
  path: '/vault/Xq9lrwqH/a.pdf',
  name: 'a.pdf',
  type: 'pdf',
  size: 303,
  mime: 'application/pdf',
  meta: {},
  url: null,
}

export default defineFieldType({
  name: 'attachment',
  title: 'Attachment',
  summary:
    'A file of any kind that the workspace keeps: where it is and what it is. An input of this type takes uploads, too.',
  icon: 'paperclip',
  ...storedFileType({ noun: 'a file', takes: () => true }),
  examples: [
    { value: stored, output: stored },
    { value: { path: '/vault/Xq9lrwqH/a.pdf', mime: 'application/pdf', evil: true }, output: { ...stored, size: 0 } },
    { value: { path: '/etc/passwd' }, fails: 'INPUT.WRONG_TYPE' },
    { value: { ...stored, path: '/vault/a\nb' }, fails: 'INPUT.WRONG_TYPE' },
    { value: 'a.pdf', fails: 'INPUT.WRONG_TYPE' },
    { value: 'Hi', fails: 'INPUT.WRONG_TYPE' },
    { value: 5, fails: 'INPUT.WRONG_TYPE' },
  ],
})

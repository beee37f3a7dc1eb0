import { defineFieldType } from '@stackwright/language'
import { storedFileType } from '../reading/stored-file-type.ts'

const stored = {
  access: 'public',
  path: '/vault/Xq9lrwqH/a.mp4',
  name: 'a.mp4',
  type: 'video',
  size: 303,
  mime: 'video/mp4',
  meta: {},
  url: null,
}

export default defineFieldType({
  name: 'video',
  title: 'Video',
  summary: 'A film that the workspace keeps: where it is and what it is. An input of this type takes uploads, too.',
  icon: 'film',
  ...storedFileType({ noun: 'a video', takes: (mime) => mime.startsWith('video/') }),
  examples: [
    { value: stored, output: stored },
    { value: { path: '/vault/Xq9lrwqH/a.mp4', mime: 'video/mp4', evil: true }, output: { ...stored, size: 0 } },
    { value: { path: '/etc/passwd' }, fails: 'INPUT.WRONG_TYPE' },
    { value: { ...stored, path: '/vault/a\nb' }, fails: 'INPUT.WRONG_TYPE' },
    { value: 'a.mp4', fails: 'INPUT.WRONG_TYPE' },
    { value: 'data:text/plain,Hi', fails: 'INPUT.WRONG_TYPE' },
    { value: 5, fails: 'INPUT.WRONG_TYPE' },
  ],
})

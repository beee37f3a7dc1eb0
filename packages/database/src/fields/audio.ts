import { defineFieldType } from '@stackwright/language'
import { storedFileType } from '../reading/stored-file-type.ts'

const stored = {
  access: 'public',
  path: '/vault/Xq9lrwqH/a.mp3',
  name: 'a.mp3',
  type: 'audio',
  size: 303,
  mime: 'audio/mpeg',
  meta: {},
  url: null,
}

export default defineFieldType({
  name: 'audio',
  title: 'Audio',
  summary:
    'A recording of sound that the workspace keeps: where it is and what it is. An input of this type takes uploads, too.',
  icon: 'audio-lines',
  ...storedFileType({ noun: 'a recording of sound', takes: (mime) => mime.startsWith('audio/') }),
  examples: [
    { value: stored, output: stored },
    { value: { path: '/vault/Xq9lrwqH/a.mp3', mime: 'audio/mpeg', evil: true }, output: { ...stored, size: 0 } },
    { value: { path: '/etc/passwd' }, fails: 'INPUT.WRONG_TYPE' },
    { value: { ...stored, path: '/vault/a\nb' }, fails: 'INPUT.WRONG_TYPE' },
    { value: 'a.mp3', fails: 'INPUT.WRONG_TYPE' },
    { value: 'data:text/plain,Hi', fails: 'INPUT.WRONG_TYPE' },
    { value: 5, fails: 'INPUT.WRONG_TYPE' },
  ],
})

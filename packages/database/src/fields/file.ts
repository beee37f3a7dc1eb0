import { defineFieldType, FileResource, readDataUrl, stringifyJson } from '@stackwright/language'
import { wrongType } from '../reading/wrong-type.ts'

const hello = { path: 'upload:hello.txt', name: 'hello.txt', type: 'text', mime: 'text/plain', size: 2, meta: {} }

/** Only for inputs: a file at hand is nothing that a column could keep. */
export default defineFieldType({
  name: 'file',
  title: 'File',
  summary:
    'A file that is uploaded, for steps that keep or read it. In JSON it is a text such as data:text/plain;name=a.txt;base64,SGk=.',
  icon: 'file-up',
  control: 'file',
  options: ['list'],
  read(value, declaration) {
    if (FileResource.isFile(value)) return value
    const file = typeof value === 'string' ? readDataUrl(value) : undefined
    if (!file) throw wrongType(declaration, 'a file: send it as multipart form data, or as a data: address')
    return FileResource.asValue(file)
  },
  column: () => 'jsonb',
  toDriver: stringifyJson,
  schema: () => ({ type: 'string', format: 'binary' }),
  examples: [
    { value: 'data:text/plain;name=hello.txt;base64,SGk=', output: hello },
    { value: 'data:;name=hello.txt,Hi', output: hello },
    { value: hello, fails: 'INPUT.WRONG_TYPE' },
    { value: { path: '/etc/passwd' }, fails: 'INPUT.WRONG_TYPE' },
    { value: 'hello.txt', fails: 'INPUT.WRONG_TYPE' },
    { value: 'data:text/plain;base64,%%%', fails: 'INPUT.WRONG_TYPE' },
    { value: 5, fails: 'INPUT.WRONG_TYPE' },
  ],
})

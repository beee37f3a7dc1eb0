import { defineFunction, shapeOfStoredFile, t, textToBytes } from '@stackwright/language'
import { keptHelp } from '../shared/keep-inputs.ts'

export default defineFunction({
  name: 'storage.append_file',
  title: 'Add to file',
  summary: 'Adds text to the end of a kept file, so that a large one can be made piece by piece.',
  sentence: 'Add {data} to the file {pathname}',
  family: 'outside',
  icon: 'file-plus',
  keywords: ['append', 'write', 'log', 'export', 'chunk'],
  inputs: {
    pathname: t.text({ title: 'Path', help: 'The path of a kept file.' }),
    data: t.text({ title: 'Content', help: 'Text, or bytes as text.' }),
  },
  output: { type: 'object', help: keptHelp },
  shape: () => shapeOfStoredFile,
  examples: [
    { title: 'A path of nothing', inputs: { pathname: '/vault/none/a.txt', data: 'x' }, fails: 'FILE.UNKNOWN' },
    { title: 'Not a path of the vault', inputs: { pathname: '../../etc/passwd', data: 'x' }, fails: 'FILE.UNKNOWN' },
  ],
  run: ({ pathname, data }, { host }) => host.files.extend(pathname, textToBytes(data)),
})

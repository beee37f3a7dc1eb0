import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'storage.delete_file',
  title: 'Delete file',
  summary: 'Deletes a kept file for good; its address leads nowhere from then on.',
  sentence: 'Delete the file {pathname}',
  family: 'outside',
  icon: 'file-x-2',
  keywords: ['remove', 'vault', 'image', 'attachment'],
  inputs: { pathname: t.text({ title: 'Path', help: 'The path of a kept file, as records have it.' }) },
  examples: [
    { title: 'A path of nothing', inputs: { pathname: '/vault/none/a.txt' }, fails: 'FILE.UNKNOWN' },
    { title: 'Not a path of the vault', inputs: { pathname: '../../etc/passwd' }, fails: 'FILE.UNKNOWN' },
  ],
  run: async ({ pathname }, { host }) => {
    await host.files.remove(pathname)
    return null
  },
})

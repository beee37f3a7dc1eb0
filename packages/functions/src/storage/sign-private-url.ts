import { argumentOutOfRange, defineFunction, t } from '@stackwright/language'

/** Seconds. */
const longest = 31_536_000

export default defineFunction({
  name: 'storage.sign_private_url',
  title: 'Sign private address',
  summary: 'An address with which a private file can be opened for a while.',
  sentence: 'An address of {pathname} for {ttl}',
  family: 'outside',
  icon: 'link',
  keywords: ['signed', 'url', 'link', 'download', 'share', 'expire'],
  inputs: {
    pathname: t.text({ title: 'Path', help: 'The path of a kept file, as records have it.' }),
    ttl: t.duration({ title: 'How long', help: 'Seconds, or text such as "1h".', optional: true, default: 60 }),
  },
  output: { type: 'text', help: 'The address; who has it can open the file until it expires.' },
  examples: [
    { title: 'A path of nothing', inputs: { pathname: '/vault/none/a.txt', ttl: 60 }, fails: 'FILE.UNKNOWN' },
    { title: 'In the past', inputs: { pathname: '/vault/none/a.txt', ttl: -1 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: ({ pathname, ttl }, { host }) => {
    const seconds = Math.floor(Number(ttl))
    if (!(seconds >= 1 && seconds <= longest))
      throw argumentOutOfRange({ name: 'ttl', reason: 'must be from one second to a year.' })
    return host.files.sign(pathname, seconds)
  },
})

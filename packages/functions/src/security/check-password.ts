import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'security.check_password',
  title: 'Check password',
  summary: 'Whether a password is the one that a hash was made of.',
  sentence: 'Check password {text_password} against {hash_password}',
  family: 'security',
  icon: 'lock-keyhole',
  common: true,
  keywords: ['log in', 'login', 'verify', 'hash', 'argon2'],
  inputs: {
    text_password: t.text({ title: 'Password', help: 'What the user typed.', nullable: true }),
    hash_password: t.text({ title: 'Hash', help: 'The password field of the record.', nullable: true }),
  },
  output: { type: 'bool', help: 'true when they belong together.' },
  pure: true,
  examples: [
    {
      title: 'The right one',
      inputs: {
        text_password: 'correct horse',
        hash_password:
          '$argon2id$v=19$m=19456,t=2,p=1$nLYCJz+l2SwU/ppS1jBdpQ$qbPWKlghdRDY57pciAVT/3nW5zCuiCMg/KnIhbRvynQ',
      },
      output: true,
    },
    { title: 'No hash', inputs: { text_password: 'correct horse', hash_password: null }, output: false },
    { title: 'Not a hash', inputs: { text_password: 'correct horse', hash_password: 'correct horse' }, output: false },
  ],
  // Without a password or a hash the same work is done, so that the time says nothing about who exists.
  run: async ({ text_password, hash_password }, { host }) =>
    (await host.passwords.verify(text_password ?? '', hash_password ?? '')) && text_password !== null,
})

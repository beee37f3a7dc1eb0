import { defineFieldType, inputOutOfRange } from '@stackwright/language'
import { storableText } from '../reading/storable-text.ts'
import { wrongType } from '../reading/wrong-type.ts'

const mostCharacters = 1024

/**
 * What is written into a password field is always taken as the password itself and hashed, even if it looks like a hash:
 * otherwise a caller could choose the hash, and with it its cost. Copies of records leave the field out.
 */
export default defineFieldType({
  name: 'password',
  title: 'Password',
  summary: 'A password; only its hash is kept (argon2id), and it leaves the server only when a step asks for it.',
  icon: 'key-round',
  control: 'password',
  options: [],
  read(value, declaration) {
    if (typeof value !== 'string') throw wrongType(declaration, 'text')
    if (value.length > mostCharacters)
      throw inputOutOfRange({ name: declaration.name, reason: `must have at most ${mostCharacters} characters.` })
    return storableText(value, declaration.name)
  },
  store: (value, { passwords }) => (typeof value === 'string' ? passwords.hash(value) : value),
  column: () => 'text',
  schema: () => ({ type: 'string', format: 'password', writeOnly: true }),
  examples: [
    { value: 'correct horse', output: 'correct horse' },
    { value: 5, fails: 'INPUT.WRONG_TYPE' },
    { value: {}, fails: 'INPUT.WRONG_TYPE' },
    { value: 'a\u0000b', fails: 'INPUT.OUT_OF_RANGE' },
  ],
})

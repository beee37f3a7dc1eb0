import { defineFieldType } from '@stackwright/language'
import { storableText } from '../reading/storable-text.ts'
import { wrongType } from '../reading/wrong-type.ts'

// What browsers accept in an e-mail field, with a dot or without in the domain; linear, since no two parts can match the same text.
const address =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62})*$/u
const mostCharacters = 254

export default defineFieldType({
  name: 'email',
  title: 'E-mail',
  summary: 'An e-mail address, kept as it is written; the filters trim and lower make addresses comparable.',
  icon: 'at-sign',
  control: 'text',
  options: ['list', 'default'],
  read(value, declaration) {
    if (typeof value !== 'string' || value.length > mostCharacters || !address.test(value))
      throw wrongType(declaration, 'an e-mail address')
    return storableText(value, declaration.name)
  },
  column: () => 'text',
  schema: () => ({ type: 'string', format: 'email' }),
  examples: [
    { value: 'ada@example.com', output: 'ada@example.com' },
    { value: 'Ada.L+news@Example.co.uk', output: 'Ada.L+news@Example.co.uk' },
    { value: 'root@localhost', output: 'root@localhost' },
    { value: 'ada', fails: 'INPUT.WRONG_TYPE' },
    { value: 'a@b@c', fails: 'INPUT.WRONG_TYPE' },
    { value: ' ada@example.com', fails: 'INPUT.WRONG_TYPE' },
    { value: 'ada@example..com', fails: 'INPUT.WRONG_TYPE' },
    { value: '', fails: 'INPUT.WRONG_TYPE' },
    { value: 5, fails: 'INPUT.WRONG_TYPE' },
  ],
})

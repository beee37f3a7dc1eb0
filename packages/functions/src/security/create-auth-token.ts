import { argumentOutOfRange, argumentWrongType, defineFunction, t, typeName } from '@stackwright/language'

export default defineFunction({
  name: 'security.create_auth_token',
  title: 'Create authentication token',
  summary: 'A token with which a user can call endpoints that ask for one.',
  sentence: 'Create an authentication token for {table} {id}, lasts {expiration}, extras {extras}',
  family: 'security',
  icon: 'key-round',
  common: true,
  keywords: ['log in', 'login', 'sign up', 'session', 'bearer', 'jwt', 'jwe'],
  inputs: {
    table: t.table({
      title: 'Table',
      help: 'The table the user is in; it has authentication on.',
      script: 'property',
    }),
    id: t.any({ title: 'User', help: 'The id of the record.' }),
    extras: t.object({
      title: 'Extras',
      help: 'What the token says beside the id; endpoints read it as $auth.',
      optional: true,
      nullable: true,
      default: {},
    }),
    expiration: t.duration({
      title: 'Expiration',
      help: 'Seconds, or text such as "1h" or "7d".',
      optional: true,
      default: 86_400,
    }),
  },
  signsIn: { table: 'table', extras: 'extras' },
  output: { type: 'text', help: 'The token, for the header Authorization: Bearer.' },
  // A token is different each time and needs a table, so it is shown what is refused; programs that log in show the rest.
  examples: [
    { title: 'In the past', inputs: { table: 'user', id: 1, expiration: -1 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    { title: 'No user', inputs: { table: 'user', id: null }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: ({ table, id, extras, expiration }, { host }) => {
    const got = typeName(id)
    if (got !== 'number' && got !== 'text') throw argumentWrongType({ name: 'id', expected: 'the id of a record', got })
    const seconds = Math.floor(Number(expiration))
    if (!(seconds >= 1)) throw argumentOutOfRange({ name: 'expiration', reason: 'must be at least one second.' })
    return host.tokens.create({ table, id, extras: extras ?? {}, expiration: seconds })
  },
})

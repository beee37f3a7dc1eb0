import { argumentOutOfRange, defineFunction, t } from '@stackwright/language'

const lowercase = 'abcdefghijklmnopqrstuvwxyz'
const uppercase = lowercase.toUpperCase()
const digits = '0123456789'
const most = 1024

export default defineFunction({
  name: 'security.create_password',
  title: 'Create password',
  summary: 'A random password with at least one character of each kind that is asked for.',
  sentence: 'Create a password of {character_count} characters',
  family: 'security',
  icon: 'rectangle-ellipsis',
  keywords: ['generate', 'random', 'secret', 'passphrase'],
  inputs: {
    character_count: t.int({ title: 'Characters', optional: true, default: 16 }),
    require_lowercase: t.bool({ title: 'Small letters', optional: true, default: true }),
    require_uppercase: t.bool({ title: 'Capital letters', optional: true, default: true }),
    require_digit: t.bool({ title: 'Digits', optional: true, default: true }),
    require_symbol: t.bool({ title: 'Symbols', optional: true, default: false }),
    symbol_whitelist: t.text({
      title: 'Allowed symbols',
      optional: true,
      default: '!@#$%^&*-_=+?',
      help: 'Which symbols it may have.',
    }),
  },
  output: { type: 'text' },
  // Each one is different unless there is nothing to choose.
  examples: [
    { title: 'Letters and digits', inputs: { character_count: 20 } },
    {
      title: 'Only symbols',
      inputs: {
        character_count: 3,
        require_lowercase: false,
        require_uppercase: false,
        require_digit: false,
        require_symbol: true,
        symbol_whitelist: '#',
      },
      output: '###',
    },
    { title: 'No room for each kind', inputs: { character_count: 2 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    {
      title: 'No symbols to choose from',
      inputs: { require_symbol: true, symbol_whitelist: '' },
      fails: 'ARGUMENT.OUT_OF_RANGE',
    },
  ],
  run: (given, { host: { random } }) => {
    const kinds = [
      given.require_lowercase && lowercase,
      given.require_uppercase && uppercase,
      given.require_digit && digits,
      given.require_symbol && given.symbol_whitelist,
    ].filter((kind) => kind !== false)
    if (kinds.includes(''))
      throw argumentOutOfRange({ name: 'symbol_whitelist', reason: 'must have a symbol at least.' })
    const least = Math.max(kinds.length, 1)
    if (given.character_count < least || given.character_count > most)
      throw argumentOutOfRange({ name: 'character_count', reason: `must be from ${least} to ${most}.` })
    const all = Array.from(kinds.join('') || lowercase + uppercase + digits)
    const choose = (from: readonly string[]) => from[random.integer(0, from.length - 1)] ?? ''
    const chosen = kinds.map((kind) => choose(Array.from(kind)))
    while (chosen.length < given.character_count) chosen.push(choose(all))
    // Otherwise everybody would know which kinds come first.
    for (let last = chosen.length - 1; last > 0; last--) {
      const other = random.integer(0, last)
      const kept = chosen[last] ?? ''
      chosen[last] = chosen[other] ?? ''
      chosen[other] = kept
    }
    return chosen.join('')
  },
})

import { encryptBytes } from '@stackwright/auth'
import { defineFilter, stringifyJson, t, textToBytes, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'encrypt',
  title: 'Encrypt',
  summary: 'Encrypts a text with a secret key. The result is bytes: put base64_encode behind it to store or send it.',
  group: 'security',
  value: { type: 'any' },
  inputs: {
    algorithm: t.text({
      optional: true,
      default: 'aes-128-cbc',
      help: 'aes-128, aes-192 or aes-256 with cbc, ctr or gcm.',
    }),
    key: t.text({ help: 'The secret, of as many bytes as the algorithm has (16, 24 or 32).' }),
    iv: t.text({ optional: true, default: '', help: 'The initialization vector: another one for each message.' }),
  },
  output: { type: 'text' },
  examples: [
    {
      value: 'hello',
      arguments: ['aes-192-cbc', '1494AX6XJUsDe51kF9S9sA==', '27222b6032574bad'],
      output: '\udcb9\udc99\udcedZ \udcadr|5\udc97\udcca\udcc0\udce9~\udcdbl',
    },
    {
      value: 'hello',
      arguments: ['aes-128-gcm', '0123456789abcdef', 'twelve bytes'],
      output: '\u0016\udc87\u0011$\udcd1\udccf\u07dd\udcea\udcfe\udcc5i\udce7\u0005\udce8pQb\udc8e\u0014\r',
    },
    { value: 'hello', arguments: ['aes-128-gcm', '0123456789abcdef', ''], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 'hello', arguments: ['rot13', 'key'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, settings) =>
    encryptBytes(textToBytes(typeof value === 'string' ? value : stringifyJson(value)), settings),
})

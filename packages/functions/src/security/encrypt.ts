import { cipherNames, encryptBytes } from '@stackwright/auth'
import { defineFunction, stringifyJson, t, textToBytes } from '@stackwright/language'

export default defineFunction({
  name: 'security.encrypt',
  title: 'Encrypt',
  summary: 'Encrypts a value with a secret key. The result is bytes: put base64_encode behind it to store or send it.',
  sentence: 'Encrypt {data} with {key} by {algorithm}, vector {iv}',
  family: 'security',
  icon: 'lock',
  keywords: ['aes', 'cipher', 'secret', 'hide'],
  inputs: {
    data: t.any({ title: 'Data', help: 'Text is encrypted as it is, anything else as JSON.' }),
    algorithm: t.option({ title: 'Algorithm', optional: true, default: 'aes-256-cbc', options: cipherNames }),
    key: t.text({ title: 'Key', help: 'The secret, of as many bytes as the algorithm has (16, 24 or 32).' }),
    iv: t.text({
      title: 'Vector',
      optional: true,
      default: '',
      help: 'Another one for each message; it is no secret.',
    }),
  },
  output: { type: 'text' },
  examples: [
    {
      title: 'A text',
      inputs: {
        data: 'hello',
        algorithm: 'aes-192-cbc',
        key: '1494AX6XJUsDe51kF9S9sA==',
        iv: '27222b6032574bad',
      },
      output: '\udcb9\udc99\udcedZ \udcadr|5\udc97\udcca\udcc0\udce9~\udcdbl',
    },
    {
      title: 'Without a vector, two messages would give away each other',
      inputs: { data: 'hello', algorithm: 'aes-256-gcm', key: 'secret' },
      fails: 'ARGUMENT.OUT_OF_RANGE',
    },
  ],
  run: ({ data, algorithm, key, iv }) =>
    encryptBytes(textToBytes(typeof data === 'string' ? data : stringifyJson(data)), {
      algorithm: String(algorithm),
      key,
      iv,
    }),
})

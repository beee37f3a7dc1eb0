import { cipherNames, decryptText } from '@stackwright/auth'
import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'security.decrypt',
  title: 'Decrypt',
  summary: 'The text that was encrypted with the same algorithm, key and vector.',
  sentence: 'Decrypt {data} with {key} by {algorithm}, vector {iv}',
  family: 'security',
  icon: 'lock-open',
  keywords: ['aes', 'cipher', 'secret', 'reveal'],
  inputs: {
    data: t.text({ title: 'Data', help: 'The encrypted bytes; put base64_decode behind what came as base64.' }),
    algorithm: t.option({ title: 'Algorithm', optional: true, default: 'aes-256-cbc', options: cipherNames }),
    key: t.text({ title: 'Key', help: 'The secret it was encrypted with.' }),
    iv: t.text({ title: 'Vector', optional: true, default: '', help: 'The vector it was encrypted with.' }),
  },
  output: { type: 'text' },
  examples: [
    {
      title: 'A text',
      inputs: {
        data: '\udcb9\udc99\udcedZ \udcadr|5\udc97\udcca\udcc0\udce9~\udcdbl',
        algorithm: 'aes-192-cbc',
        key: '1494AX6XJUsDe51kF9S9sA==',
        iv: '27222b6032574bad',
      },
      output: 'hello',
    },
    { title: 'Not encrypted', inputs: { data: 'hello', key: 'secret' }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: ({ data, algorithm, key, iv }) => decryptText(data, { algorithm: String(algorithm), key, iv }),
})

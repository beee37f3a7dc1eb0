import { decryptText } from '@stackwright/auth'
import { defineFilter, t } from '@stackwright/language'

export default defineFilter({
  name: 'decrypt',
  title: 'Decrypt',
  summary: 'The text that was encrypted with the same algorithm, key and vector.',
  group: 'security',
  value: { type: 'text' },
  inputs: {
    algorithm: t.text({ optional: true, default: 'aes-128-cbc', help: 'The algorithm it was encrypted with.' }),
    key: t.text({ help: 'The secret it was encrypted with.' }),
    iv: t.text({ optional: true, default: '', help: 'The initialization vector it was encrypted with.' }),
  },
  output: { type: 'text' },
  examples: [
    {
      value: '\udcb9\udc99\udcedZ \udcadr|5\udc97\udcca\udcc0\udce9~\udcdbl',
      arguments: ['aes-192-cbc', '1494AX6XJUsDe51kF9S9sA==', '27222b6032574bad'],
      output: 'hello',
    },
    {
      value: '\u0016\udc87\u0011$\udcd1\udccf\u07dd\udcea\udcfe\udcc5i\udce7\u0005\udce8pQb\udc8e\u0014\r',
      arguments: ['aes-128-gcm', '0123456789abcdef', 'twelve bytes'],
      output: 'hello',
    },
    { value: 'hello', arguments: ['aes-128-gcm', '0123456789abcdef', 'twelve bytes'], fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'hello', arguments: ['rot13', 'key'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: string, settings) => decryptText(value, settings),
})

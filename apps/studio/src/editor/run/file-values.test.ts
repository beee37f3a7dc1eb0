import { readDataUrl } from '@stackwright/language'
import { expect, test } from 'vitest'
import { fileText, shownFiles } from './file-values.ts'

test('a chosen file becomes a text that the server reads as the same file', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index & 255)
  const text = await fileText(new File([bytes], 'Über, uns;.bin', { type: 'application/x-thing' }))
  const file = readDataUrl(text)
  expect(file).toMatchObject({ name: 'Über, uns;.bin', mime: 'application/x-thing', size: 100_000 })
  for await (const chunk of file?.content().chunks() ?? []) expect(chunk).toEqual(bytes)
})

test.each([
  ['', ''],
  ['data:text/plain;name=a%20b.txt;base64,SGk=', 'a b.txt'],
  ['["data:;name=a;base64,SGk=","data:;name=%;base64,SGk="]', 'a, %'],
  ['{"path":"/vault/x/a"}', '{"path":"/vault/x/a"}'],
])('%j shows as %j', (value, shown) => expect(shownFiles(value)).toBe(shown))

import { readStoredFile } from '@stackwright/language'
import { expect, test } from 'vitest'
import { filesInText, storedFiles, textOfFiles } from './stored-files.ts'

const file = (name: string) => readStoredFile({ path: `/vault/x/${name}`, mime: 'image/png' }) as never
const [a, b] = [file('a.png'), file('b.png')]

test.each([
  [{ list: false }, [a]],
  [{ list: false }, []],
  [{ list: true }, [a, b]],
  [{ list: true }, []],
])('%j %# are a text and back the same', (field, files) => {
  expect(filesInText(textOfFiles(field, files))).toEqual(files)
})

test.each([
  [
    [a, b],
    [a, b],
  ],
  [a, [a]],
  ['a.png', undefined],
  [[a, { name: 'b' }], undefined],
  [null, undefined],
])('%# holds files', (value, expected) => {
  expect(storedFiles(value)).toEqual(expected)
})

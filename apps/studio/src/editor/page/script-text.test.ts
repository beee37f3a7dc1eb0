import { type FunctionDocument, parseDocument, t } from '@stackwright/language'
import { printDocument, scriptLibrary } from '@stackwright/script'
import { expect, it } from 'vitest'
import { readText } from './script-text.ts'

const scripts = scriptLibrary({
  functions: [{ name: 'var', inputs: { name: t.variable(), value: t.any() } }],
  filters: [],
  inputFilters: [],
})
const current = parseDocument({
  kind: 'function',
  id: '00000000-0000-4000-8000-000000000001',
  name: 'f',
  stack: [
    {
      id: 'first',
      function: 'var',
      arguments: {
        name: { kind: 'reference', root: 'var', path: ['x'] },
        value: { kind: 'constant', value: 1 },
      },
    },
  ],
}) as FunctionDocument
const text = printDocument(current, scripts)

it('a text that was not changed is the same document', () =>
  expect(readText(text, current, scripts)).toEqual({ document: current, findings: [] }))

it('a changed text keeps the ids of what is still there', () => {
  const { document } = readText(text.replace('value = 1', 'value = 2').replace('"f"', '"g"'), current, scripts)
  expect(document).toMatchObject({
    id: current.id,
    name: 'g',
    stack: [{ id: 'first', arguments: { value: { value: 2 } } }],
  })
})

it.each([
  ['a mistake', text.replace('value = 1', 'value ='), { document: null, findings: [{ line: 7, severity: 'error' }] }],
  ['no document', '// nothing', { document: null, refused: 'oneOnly' }],
  ['two documents', `${text}---\nfunction "g" {\n}\n`, { document: null, refused: 'oneOnly' }],
  ['another kind', 'tool "f" {\n}\n', { document: null, refused: 'otherKind' }],
])('%s leaves the document as it was', (_, changed, expected) =>
  expect(readText(changed, current, scripts)).toMatchObject(expected),
)

import { constant, type Document, type Index, type Json, type UnitTest } from '@stackwright/language'
import { constantValue, expressionOf } from '../constant-value.ts'
import { parseExpression } from '../expression/parse-expression.ts'
import { printString } from '../expression/print-string.ts'
import { type DocumentLayout, layoutsByKind } from '../layout/document-layout.ts'
import type { ScriptLibrary } from '../library.ts'
import { type KeyTypes, printDeclarations } from './print-declaration.ts'
import { printStack, writeProperty } from './print-step.ts'
import { propertyName } from './property-name.ts'
import { ScriptWriter } from './script-writer.ts'

/** Properties that stand behind the blocks. */
const last = new Set(['response', 'schedules'])

/** The one canonical text of a document. */
export function printDocument(document: Document, library: ScriptLibrary, keyType: KeyTypes = () => 'int'): string {
  const layout = layoutsByKind.get(document.kind) as DocumentLayout
  const fields = document as unknown as Readonly<Record<string, unknown>>
  const writer = new ScriptWriter()
  const asDescription = writer.describe(document.description)
  const verb = document.kind === 'endpoint' ? ` verb=${document.method}` : ''
  const properties = (isLast: boolean) => {
    for (const { text, field, codec } of layout.properties) {
      if (last.has(field) !== isLast || fields[field] === undefined) continue
      const value = codec.print(fields[field])
      if (value) writeProperty(writer, text, value)
    }
  }
  writer.block(`${layout.keyword} ${printString(String(fields[layout.name]))}${verb}`, () => {
    if (asDescription) writer.line(asDescription)
    properties(false)
    if ('properties' in document)
      for (const [name, value] of Object.entries(document.properties)) writeProperty(writer, name, value)
    if (layout.inputs && 'inputs' in document) printDeclarations(writer, 'input', document.inputs, library, keyType)
    if (layout.schema && document.kind === 'table') {
      printDeclarations(writer, 'schema', document.fields, library, keyType)
      writeProperty(writer, 'index', expressionOf(indexesOf(document.indexes, document.extras?.index)))
    }
    if (layout.stack && 'stack' in document) writer.block('stack', () => printStack(writer, document.stack, library))
    properties(true)
    if ('tests' in document) for (const test of document.tests) printTest(writer, test, library)
    for (const [name, text] of Object.entries(document.extras ?? {}))
      if (name.startsWith('{')) writer.line(text)
      else if (!(layout.schema && name === 'index')) writer.line(`${propertyName(name)} = ${text}`)
    writer.line(`guid = ${printString(document.id)}`)
  })
  return writer.text
}

function indexesOf(indexes: readonly Index[], others: string | undefined): Json {
  const kept = others === undefined ? undefined : parseExpression(others)
  const rest = kept?.ok ? constantValue(kept.expression) : undefined
  return [
    { type: 'primary', field: [{ name: 'id' }] },
    ...indexes.map(({ type, fields }) => ({
      type: type === 'unique' ? 'btree|unique' : type,
      field: fields.map(({ name, order }) => ({ name, op: order })),
    })),
    ...(Array.isArray(rest) ? rest : []),
  ]
}

function printTest(writer: ScriptWriter, test: UnitTest, library: ScriptLibrary): void {
  writer.line('')
  const asDescription = writer.describe(test.description)
  writer.block(`test ${printString(test.name)}`, () => {
    if (asDescription) writer.line(asDescription)
    if (test.datasource !== null) writeProperty(writer, 'datasource', constant(test.datasource))
    if (test.input) writeProperty(writer, 'input', test.input)
    printStack(writer, test.stack, library)
  })
}

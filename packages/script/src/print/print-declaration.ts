import type { Field, InputDeclaration, InputFilter, Json } from '@stackwright/language'
import { expressionOf } from '../constant-value.ts'
import { printExpression } from '../expression/print-expression.ts'
import { printString } from '../expression/print-string.ts'
import type { ScriptLibrary } from '../library.ts'
import { writeProperty } from './print-step.ts'
import { propertyName } from './property-name.ts'
import type { ScriptWriter } from './script-writer.ts'

/** What a declaration refers to: a table's key is an int or a uuid. */
export type KeyTypes = (table: string) => 'int' | 'uuid'

/** A line of an input or schema block. */
export function printDeclaration(
  writer: ScriptWriter,
  declaration: InputDeclaration | Field,
  library: ScriptLibrary,
  keyType: KeyTypes,
): void {
  const { extras: { type: otherType, ...extras } = {}, table, values, fields } = declaration
  const reference = declaration.type === 'reference' && table !== undefined ? keyType(table) : declaration.type
  const type = otherType !== undefined && declaration.type === 'json' ? otherType : reference
  const asDescription = writer.describe(declaration.description)
  const line = [
    `${type}${sizeOf(declaration)}${declaration.nullable ? '?' : ''}`,
    `${propertyName(declaration.name)}${declaration.required ? '' : '?'}${defaultOf(declaration.default)}`,
    ...filtersOf(declaration.filters, library),
  ].join(' ')
  const visibility =
    'visibility' in declaration && declaration.visibility !== 'public' ? declaration.visibility : undefined
  const isPlain = !asDescription && table === undefined && !values && !visibility && !declaration.sensitive && !fields
  if (isPlain && Object.keys(extras).length === 0) writer.line(line)
  else
    writer.block(line, () => {
      if (asDescription) writer.line(asDescription)
      if (table !== undefined) writeProperty(writer, 'table', { kind: 'constant', value: table })
      if (values) writeProperty(writer, 'values', expressionOf(values))
      if (visibility) writeProperty(writer, 'visibility', { kind: 'constant', value: visibility })
      if (declaration.sensitive) writer.line('sensitive = true')
      for (const [name, text] of Object.entries(extras)) writer.line(`${propertyName(name)} = ${text}`)
      if (fields) printDeclarations(writer, 'schema', fields, library, keyType)
    })
}

/** `input { … }`, a declaration a line. */
export function printDeclarations(
  writer: ScriptWriter,
  name: string,
  declarations: readonly (InputDeclaration | Field)[],
  library: ScriptLibrary,
  keyType: KeyTypes,
): void {
  writer.block(name, () => {
    for (const each of declarations) printDeclaration(writer, each, library, keyType)
  })
}

function sizeOf(declaration: InputDeclaration | Field): string {
  if (!declaration.list) return ''
  const { least = '', most = '' } = ('size' in declaration && declaration.size) || {}
  return least === '' && most === '' ? '[]' : `[${least}:${most}]`
}

function defaultOf(value: Json | undefined): string {
  if (value === undefined) return ''
  return value === 'now' ? '=now' : `=${printExpression(expressionOf(value))}`
}

function filtersOf(filters: readonly InputFilter[], library: ScriptLibrary): string[] {
  if (filters.length === 0) return []
  const printed = filters.map(({ name, arguments: args }) =>
    [name, ...args.map((each, position) => argumentText(each, library.isNumberArgument(name, position)))].join(':'),
  )
  return [`filters=${printed.join('|')}`]
}

function argumentText(value: Json, isNumber: boolean | undefined): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return printString(JSON.stringify(value))
  const bare = /^[A-Za-z0-9_.-]+$/.test(value) && (isNumber === false || !/^-?\d/.test(value))
  return bare ? value : printString(value)
}

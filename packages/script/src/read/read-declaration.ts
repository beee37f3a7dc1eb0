import {
  type Field,
  fieldTypeNames,
  type InputDeclaration,
  type InputFilter,
  inputTypeNames,
  type Json,
  setOwn,
} from '@stackwright/language'
import { constantValue } from '../constant-value.ts'
import { pushAll } from '../push-all.ts'
import type { DeclarationNode, FilterNode, Node, PropertyNode } from '../syntax/node.ts'
import type { Reading } from './reading.ts'

type Declared = Omit<InputDeclaration, 'extras'> & { visibility?: Field['visibility']; extras: Record<string, string> }

/** The lines of an `input` block. */
export function readInputs(reading: Reading, nodes: readonly Node[]): InputDeclaration[] {
  return declarations(reading, nodes).map((node) => {
    const { visibility, ...input } = readDeclaration(reading, node, inputTypeNames)
    if (visibility && visibility !== 'public') input.extras.visibility = `"${visibility}"`
    return withoutEmpty(input)
  })
}

/** The lines of a table's `schema` block. A field's id is its name. */
export function readFields(reading: Reading, nodes: readonly Node[]): Field[] {
  return declarations(reading, nodes).map((node) => {
    const { size, ...field } = readDeclaration(reading, node, fieldTypeNames)
    if (size) field.extras.size = `{ least: ${size.least ?? 'null'}, most: ${size.most ?? 'null'} }`
    return { id: field.name, visibility: 'public', ...withoutEmpty(field) } as Field
  })
}

function declarations(reading: Reading, nodes: readonly Node[]): DeclarationNode[] {
  const seen = new Set<string>()
  return nodes.flatMap((node) => {
    if (node.kind !== 'declaration') return []
    if (seen.has(node.name)) reading.error(node, 'SCRIPT.DUPLICATE', `There are two fields called ${node.name}.`)
    seen.add(node.name)
    return [node]
  })
}

const withoutEmpty = <Each extends { extras: Record<string, string> }>({ extras, ...rest }: Each) =>
  Object.keys(extras).length > 0 ? { ...rest, extras } : rest

function readDeclaration(reading: Reading, node: DeclarationNode, types: readonly string[]): Declared {
  const declared: Declared = {
    name: node.name,
    type: 'json',
    list: node.list,
    required: node.required,
    nullable: node.nullable,
    ...(node.default !== undefined && { default: node.default }),
    description: '',
    sensitive: false,
    filters: node.filters.map((filter) => readFilter(reading, filter)),
    ...(node.size && { size: node.size }),
    extras: {},
  }
  const notes = [...node.comments]
  for (const child of node.body) {
    if (child.kind === 'property') readProperty(reading, child, declared, notes)
    else if (child.kind === 'statement' && child.name === 'schema')
      declared.fields = readInputs(reading, child.body ?? [])
    else reading.misplaced(child, node.name)
  }
  declared.description = notes.join('\n')
  const referring = declared.table !== undefined && (node.type === 'int' || node.type === 'uuid')
  const type = referring ? 'reference' : node.type
  if (types.includes(type)) declared.type = type as Declared['type']
  else {
    reading.warn(node, 'TYPE.UNKNOWN', `There is no type ${node.type}. The value of ${node.name} is taken as any JSON.`)
    declared.extras.type = node.type
  }
  return declared
}

function readProperty(reading: Reading, node: PropertyNode, declared: Declared, notes: string[]): void {
  pushAll(notes, node.comments)
  const value = constantValue(node.value)
  const texts = Array.isArray(value) && value.every((each): each is string => typeof each === 'string')
  if (node.name === 'description' && typeof value === 'string') notes.push(value)
  else if (node.name === 'sensitive' && typeof value === 'boolean') declared.sensitive = value
  else if (node.name === 'table' && typeof value === 'string') {
    // A reference that was lost on export names no table.
    if (value === '') reading.warn(node, 'TABLE.UNKNOWN', 'The table that this field refers to is not named.')
    else declared.table = value
  } else if (node.name === 'values' && texts) declared.values = value
  else if (node.name === 'visibility' && ['public', 'private', 'internal'].includes(value as string))
    declared.visibility = value as Field['visibility']
  else {
    setOwn(declared.extras, node.name, reading.textOf(node.valueSpan))
    reading.warn(
      node,
      'SCRIPT.UNKNOWN_PROPERTY',
      `${declared.name} has a property ${node.name} that means nothing here. It is kept.`,
    )
  }
}

function readFilter(reading: Reading, node: FilterNode): InputFilter {
  const args = node.arguments.map(({ text, quoted }, position): Json => {
    const declared = reading.library.isNumberArgument(node.name, position)
    const numeric = declared ?? !quoted
    return numeric && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  })
  if (!reading.library.isInputFilter(node.name))
    reading.warn(
      node,
      'FILTER.UNKNOWN',
      `There is no filter ${node.name} for inputs and fields. It is kept, and runs fail at it.`,
    )
  return { name: node.name, arguments: args }
}

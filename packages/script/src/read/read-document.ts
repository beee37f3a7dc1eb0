import { type Document, type Expression, Failure, methods, parseDocument, setOwn } from '@stackwright/language'
import { constantValue } from '../constant-value.ts'
import { type DocumentLayout, layoutsByKeyword } from '../layout/document-layout.ts'
import { pushAll } from '../push-all.ts'
import { stableId } from '../stable-id.ts'
import type { PropertyNode, StatementNode } from '../syntax/node.ts'
import { readFields, readInputs } from './read-declaration.ts'
import { readIndexes } from './read-indexes.ts'
import { readStack } from './read-step.ts'
import { readTest } from './read-test.ts'
import type { Reading } from './reading.ts'

const longestDescription = 2_000
/** A part of a path that is `.` or `..`. */
const leadsOut = /(^|[/\\])\.\.?([/\\]|$)/
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

interface Draft {
  readonly fields: Record<string, unknown>
  readonly extras: Record<string, string>
  /** Comments that stand inside, which go into the docs. */
  readonly notes: string[]
}

/** Reads one document; undefined, with a finding, when it is none. */
export function readDocument(reading: Reading, node: StatementNode): Document | undefined {
  const layout = layoutsByKeyword.get(node.name) as DocumentLayout
  const draft: Draft = { fields: { kind: layout.kind }, extras: {}, notes: [] }
  if (!readNames(reading, node, layout, draft)) return undefined
  const tests: unknown[] = []
  for (const child of node.body ?? []) {
    if (child.kind === 'property') readProperty(reading, child, layout, draft)
    else if (child.kind === 'declaration') reading.misplaced(child, node.name)
    else if (layout.tests && child.name === 'test') tests.push(readTest(reading, child))
    else readBlock(reading, child, layout, draft)
  }
  if (tests.length > 0) draft.fields.tests = tests
  if (Object.keys(draft.extras).length > 0) draft.fields.extras = draft.extras
  addComments(node, draft)
  complete(reading, node, draft)
  return checked(reading, node, draft.fields)
}

function readNames(reading: Reading, node: StatementNode, layout: DocumentLayout, { fields }: Draft): boolean {
  for (const part of node.head) {
    if (part.form === 'name' && fields[layout.name] === undefined) fields[layout.name] = part.text
    else if (part.form === 'attribute' && part.name === 'verb' && layout.kind === 'endpoint')
      fields.method = part.text.toUpperCase()
    else reading.error(part, 'SCRIPT.MISPLACED', `${reading.textOf(part)} does not belong behind ${node.name}.`)
  }
  const name = fields[layout.name]
  if (typeof name !== 'string') {
    reading.error(node, 'SCRIPT.NAME', `The name of this ${node.name} is missing: ${node.name} "name" { … }.`)
    return false
  }
  if (leadsOut.test(name)) {
    reading.error(node, 'SCRIPT.NAME', `${JSON.stringify(name)} cannot be a name: it leads out of its folder.`)
    return false
  }
  if (layout.kind !== 'endpoint') return true
  fields.path = name.replace(/^\/+|\/+$/g, '')
  fields.method ??= 'GET'
  if ((methods as readonly unknown[]).includes(fields.method)) return true
  reading.error(node, 'SCRIPT.VALUE', `verb has to be one of ${methods.join(', ')}.`)
  return false
}

function readProperty(
  reading: Reading,
  node: PropertyNode,
  layout: DocumentLayout,
  { fields, extras, notes }: Draft,
): void {
  pushAll(notes, node.comments)
  const constant = constantValue(node.value)
  if ((node.name === 'description' || node.name === 'guid') && typeof constant === 'string') {
    fields[node.name] = constant
    return
  }
  if (layout.schema && node.name === 'index') {
    fields.indexes = readIndexes(reading, node, extras)
    return
  }
  const property = layout.properties.find(({ text }) => text === node.name)
  const value = property?.codec.read(node.value)
  if (property && value !== undefined) fields[property.field] = value
  else if (property) reading.error(node, 'SCRIPT.VALUE', `${node.name} has to be ${property.codec.expected}.`)
  else if (layout.open) {
    fields.properties = { ...(fields.properties as Record<string, Expression> | undefined), [node.name]: node.value }
  } else {
    setOwn(extras, node.name, reading.textOf(node.valueSpan))
    reading.warn(
      node,
      'SCRIPT.UNKNOWN_PROPERTY',
      `${node.name} means nothing here for a ${layout.keyword}. It is kept.`,
    )
  }
}

function readBlock(
  reading: Reading,
  node: StatementNode,
  layout: DocumentLayout,
  { fields, extras, notes }: Draft,
): void {
  if (layout.inputs && node.name === 'input') fields.inputs = readInputs(reading, node.body ?? [])
  else if (layout.stack && node.name === 'stack') fields.stack = readStack(reading, node.body, node.name)
  else if (layout.schema && node.name === 'schema') fields.fields = readFields(reading, node.body ?? [])
  else {
    extras[`{${node.name}}`] = reading.textOf(node)
    reading.warn(
      node,
      'SCRIPT.UNKNOWN_PROPERTY',
      `${node.name} { … } means nothing here for a ${layout.keyword}. It is kept.`,
    )
    return
  }
  pushAll(notes, node.comments)
}

/** What stands above a document describes it, unless it has a description. All other comments go into its docs. */
function addComments(node: StatementNode, { fields, notes }: Draft): void {
  const above = node.comments.join('\n')
  const describes = fields.description === undefined && above.length <= longestDescription
  if (describes) fields.description = above
  const docs = [fields.docs, describes ? '' : above, notes.join('\n')].filter(
    (each) => each !== '' && each !== undefined,
  )
  if (docs.length > 0) fields.docs = docs.join('\n')
}

/** What a text may leave out and a document has. */
function complete(reading: Reading, node: StatementNode, { fields }: Draft): void {
  const { kind, guid: given, ...rest } = fields
  const name = kind === 'endpoint' ? `${rest.group}: ${rest.method} ${rest.path}` : rest.name
  delete fields.guid
  fields.id = typeof given === 'string' && guid.test(given) ? given : stableId(`${kind}:${given ?? name}`)
  if (kind === 'api_group' && fields.canonical === undefined) {
    fields.canonical = canonicalOf(String(fields.name))
    reading.warn(node, 'SCRIPT.CANONICAL', `The group has no canonical. Its address becomes /api:${fields.canonical}.`)
  }
}

function canonicalOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return (plain.length < 3 ? `api-${plain}` : plain).slice(0, 64).replace(/-+$/, '')
}

/** Steps and responses are what they have to be by the way they were read, so that only the rest is checked, and how deep all of it nests. */
function checked(reading: Reading, node: StatementNode, fields: Record<string, unknown>): Document | undefined {
  const { stack, response, tests, ...rest } = fields
  if (reading.nestsTooDeeply(node, fields)) return undefined
  try {
    const document = parseDocument(rest)
    return {
      ...document,
      ...(stack !== undefined && { stack }),
      ...(response !== undefined && { response }),
      ...(tests !== undefined && { tests }),
    } as Document
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    reading.error(node, 'DOCUMENT.INVALID', error.message)
    return undefined
  }
}

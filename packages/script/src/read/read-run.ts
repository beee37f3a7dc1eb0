import { constant, Failure, type FunctionDocument, parseDocument, variable } from '@stackwright/language'
import { constantValue } from '../constant-value.ts'
import { texts, worked } from '../layout/codecs.ts'
import { stableId } from '../stable-id.ts'
import type { PropertyNode, StatementNode } from '../syntax/node.ts'
import { readInputs } from './read-declaration.ts'
import { readStack } from './read-step.ts'
import type { Reading } from './reading.ts'

/** What a text wants to be run once, without being a part of the workspace. */
export interface ScriptRun {
  readonly file: string
  readonly line: number
  readonly name: string
  /** Names of the environment variables that it needs. */
  readonly environment: readonly string[]
  /** What runs: one call of a function, or a stack of its own. */
  readonly program: FunctionDocument
}

/** Under which name each kind of run says what it calls; a service has something to call only before it starts. */
const calls: ReadonlyMap<string, string> = new Map([
  ['run.job', 'main'],
  ['run.service', 'pre'],
])

export const runKeywords: readonly string[] = [...calls.keys()]

export const isRun = ({ name }: StatementNode): boolean => calls.has(name)

/** Reads `run.job "name" { main = { name: "function", input: { … } } }`, or one with a stack; undefined when it runs nothing. */
export function readRun(
  reading: Reading,
  node: StatementNode,
  { file, line }: Pick<ScriptRun, 'file' | 'line'>,
): ScriptRun | undefined {
  const call = calls.get(node.name) as string
  const [title] = node.head
  const name = title?.form === 'name' ? title.text : node.name
  const fields: Record<string, unknown> = {}
  let environment: readonly string[] = []
  for (const child of node.body ?? []) {
    if (child.kind === 'declaration') reading.misplaced(child, node.name)
    else if (child.kind === 'statement') {
      if (child.name === 'stack' || child.name === call) fields.stack = readStack(reading, child.body, child.name)
      else if (child.name === 'input') fields.inputs = readInputs(reading, child.body ?? [])
      else reading.misplaced(child, node.name)
    } else if (child.name === call) Object.assign(fields, readCall(reading, child))
    else if (child.name === 'env') environment = namesIn(reading, child)
    else if (child.name === 'response') fields.response = worked.read(child.value)
    else if (child.name !== 'description')
      reading.warn(child, 'SCRIPT.UNKNOWN_PROPERTY', `${child.name} means nothing here for a ${node.name}.`)
  }
  if (fields.stack === undefined) {
    if (node.name === 'run.job')
      reading.error(node, 'SCRIPT.VALUE', `This run.job runs nothing. It needs ${call} = ${shape}, or a stack.`)
    return undefined
  }
  const program = programOf(reading, node, name, fields)
  return program && { file, line, name, environment, program }
}

const shape = '{name: "function", input: {…}}'

function readCall(reading: Reading, { name: property, value, start }: PropertyNode) {
  const entries = new Map(value.kind === 'object' ? value.entries.map((entry) => [entry.key, entry.value]) : [])
  const name = entries.get('name')
  const called = name && constantValue(name)
  if (typeof called !== 'string') {
    reading.error({ start }, 'SCRIPT.VALUE', `${property} has to be ${shape}.`)
    return { stack: [] }
  }
  const input = entries.get('input')
  const given = { function: constant(called), ...(input && { input }) }
  const step = { id: reading.nextId({ start }), function: 'function.run', arguments: given, result: 'answer' }
  return { stack: [step], response: variable('answer') }
}

function namesIn(reading: Reading, node: PropertyNode): readonly string[] {
  const names = texts.read(node.value)
  if (names === undefined) reading.error(node, 'SCRIPT.VALUE', `${node.name} has to be ${texts.expected}.`)
  return (names as readonly string[] | undefined) ?? []
}

function programOf(reading: Reading, node: StatementNode, name: string, fields: Record<string, unknown>) {
  const { stack, response, inputs } = fields
  if (reading.nestsTooDeeply(node, fields)) return undefined
  try {
    const document = parseDocument({
      kind: 'function',
      id: stableId(`${node.name}:${name}`),
      name,
      ...(inputs !== undefined && { inputs }),
    })
    return { ...document, stack, ...(response !== undefined && { response }) } as FunctionDocument
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    reading.error(node, 'DOCUMENT.INVALID', error.message)
    return undefined
  }
}

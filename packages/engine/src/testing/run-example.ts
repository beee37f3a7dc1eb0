import {
  constant,
  defineFunction,
  type Expression,
  type FilterDefinition,
  type FilterExample,
  type FunctionDefinition,
  type FunctionExample,
  filter,
  type Host,
  type InputSpec,
  isObject,
  type Json,
  type Library,
  type ObjectValue,
  object,
  reference,
  type Step,
  t,
  type Value,
  variable,
} from '@stackwright/language'
import type { WorkspaceView } from '../compile/context.ts'
import { pureHost } from './pure-host.ts'
import { noWorkspace, runParts } from './run-program.ts'

/** What an example of a function came to. */
export interface FunctionOutcome {
  /** null for functions without output. */
  readonly output: Value
  /** The variables that `state.after` names. */
  readonly after: ObjectValue
}

/** Sets the variables an example starts with, whatever library it runs on. */
const setVariable = defineFunction({
  name: 'example.set',
  title: 'Set',
  summary: '',
  sentence: '',
  family: 'value',
  icon: 'box',
  inputs: { name: t.variable(), value: t.any() },
  examples: [],
  compile:
    ({ targets, values }) =>
    (run) => {
      targets.name?.write(run, values.value?.(run) ?? null)
      return undefined
    },
})

const resultName = 'example_result'

/** An example's argument as an expression: as stored for modes that take one, a constant otherwise. */
function argumentOf(spec: InputSpec | undefined, given: Json): Expression {
  const stored = spec?.mode === 'element' || spec?.mode === 'condition'
  return stored ? (given as unknown as Expression) : constant(given)
}

/** Runs one example of a function through the engine, as a step of a program; throws what the step fails with. */
export async function runFunctionExample(
  definition: FunctionDefinition,
  example: FunctionExample,
  library: Library,
  host: Host = pureHost(),
  workspace: WorkspaceView = noWorkspace,
): Promise<FunctionOutcome> {
  const { before = {}, after = {} } = example.state ?? {}
  const stack: Step[] = Object.entries(before).map(([name, value], index) => ({
    id: `before${index}`,
    function: setVariable.name,
    arguments: { name: constant(name), value: constant(value) },
  }))
  stack.push({
    id: 'example',
    function: definition.name,
    arguments: Object.fromEntries(
      Object.entries(example.inputs).map(([name, given]) => [name, argumentOf(definition.inputs[name], given)]),
    ),
    ...(definition.output && { result: resultName }),
    ...(example.slots && { slots: example.slots }),
  })
  const functions = new Map(library.functions)
  for (const known of [definition, setVariable]) functions.set(known.name, known)
  const response = object({
    output: definition.output ? variable(resultName) : constant(null),
    after: object(Object.fromEntries(Object.keys(after).map((name) => [name, variable(name)]))),
  })
  const testing = definition.onlyInTests ? { name: '' } : undefined
  const outcome = await runParts({ stack, response }, { ...library, functions }, { host, workspace, testing })
  if (!isObject(outcome)) throw new Error('An example answers an object')
  return { output: outcome.output ?? null, after: outcome.after as ObjectValue }
}

/** Runs one example of a filter through the engine, as an expression of a program; throws what it fails with. */
export function runFilterExample(
  definition: FilterDefinition,
  example: FilterExample,
  library: Library,
  host: Host = pureHost(),
): Promise<Value> {
  const specs = Object.values(definition.inputs)
  const args = (example.arguments ?? []).map((given, position) => argumentOf(specs[position], given))
  // Through an input, so that the coercion of the value happens when it runs, as it mostly does.
  const value = reference('env', 'value')
  const filters = new Map(library.filters).set(definition.name, definition)
  return runParts(
    { response: filter(value, definition.name, ...args) },
    { ...library, filters },
    { host, environment: { value: example.value as Value } },
  )
}

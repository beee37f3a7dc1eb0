import {
  constant,
  type Document,
  type Expression,
  type InputSpec,
  type Json,
  parseDocument,
  type Slot,
  type Step,
  variable,
} from '@stackwright/language'
import fc from 'fast-check'
import { library } from '../library.ts'

const word = fc.constantFrom('a', 'user', 'total_2', 'result', 'input', 'as', 'straße')
const variableName = fc.constantFrom('a', 'user', 'total_2', 'result', 'index', 'var', 'now')
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('now', 'two\nlines', ' \n  deep\n\n', '"""', '`', '// no comment', '---', 'a"b', '{', '\t\n'),
)
const description = fc.oneof(
  { arbitrary: fc.constant(''), weight: 3 },
  fc.constantFrom('What it does', 'Two\nlines', 'With\n\na gap', ' indented', 'trailing ', '-- // x', '---'),
  fc.string({ maxLength: 20 }),
)
const scalar: fc.Arbitrary<Json> = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(0.5, -1e21),
)
const json: fc.Arbitrary<Json> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b c', 'key'), scalar, { maxKeys: 2, noNullPrototype: true }),
)

/** Expressions as texts read: lists and objects are expressions, not constants. */
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar.map(constant),
    fc
      .tuple(
        fc.constantFrom('input', 'auth', 'env', 'error'),
        fc.array(fc.oneof(word, fc.constant('$remote_ip')), { maxLength: 2 }),
      )
      .map(([root, path]): Expression => ({ kind: 'reference', root: root as 'input', path })),
    fc
      .tuple(variableName, fc.array(fc.oneof(word, fc.nat(9), text), { maxLength: 2 }))
      .map(([name, path]) => variable(name, ...path)),
    fc.record({
      kind: fc.constant('filter' as const),
      name: fc.constantFrom('get', 'map', 'first', 'set'),
      value: tie('expression'),
      arguments: fc.array(tie('expression'), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(
        '==' as const,
        '&&' as const,
        '+' as const,
        '-' as const,
        '~' as const,
        '??' as const,
        'in' as const,
      ),
      left: tie('expression'),
      right: tie('expression'),
    }),
    fc.record({ kind: fc.constant('array' as const), items: fc.array(tie('expression'), { maxLength: 4 }) }),
    fc.record({
      kind: fc.constant('object' as const),
      entries: fc.array(fc.record({ key: fc.oneof(word, text), value: tie('expression') }), { maxLength: 3 }),
    }),
  ),
}))

const sortKeys = fc
  .uniqueArray(
    fc.record({ field: fc.constantFrom('id', 'name', 'a.b', '1'), order: fc.constantFrom('asc', 'desc', 'rand') }),
    {
      maxLength: 3,
      selector: ({ field }) => field,
    },
  )
  .map((keys) => constant(keys))

function argumentOf(spec: InputSpec): fc.Arbitrary<Expression> {
  if (spec.mode === 'target') return variableName.map((name) => variable(name))
  if (spec.mode === 'condition')
    return fc.oneof(
      word.map((name): Expression => ({ kind: 'reference', root: 'db', path: ['user', name] })),
      fc.constant<Expression>({ kind: 'object', entries: [] }),
    )
  if (spec.mode !== 'constant') return expression
  if (spec.type === 'sort') return sortKeys
  return (spec.options ? fc.constantFrom(...spec.options) : spec.type === 'any' ? json : text).map(constant)
}

const argumentsOf = (inputs: Readonly<Record<string, InputSpec>>, skip: ReadonlySet<string> = new Set()) =>
  fc.record(
    Object.fromEntries(
      Object.entries(inputs)
        .filter(([name]) => !skip.has(name))
        .map(([name, spec]) => [name, argumentOf(spec)]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  )

const ordered = <Value>(names: readonly string[], given: Readonly<Record<string, Value | undefined>>) => {
  const found: Record<string, Value> = {}
  for (const name of names) {
    const value = given[name]
    if (value !== undefined) found[name] = value
  }
  return found
}

const functions = [...library.functions.values()]

/** A step of any function, with any of its arguments and slots. */
function step(depth: number): fc.Arbitrary<Step> {
  return fc
    .constantFrom(...functions.filter(({ slots = [] }) => depth > 0 || slots.length === 0))
    .chain((definition) => {
      const { slots = [], inputs } = definition
      // What stands at a slot is there whenever the slot is.
      const all = fc.tuple(
        argumentsOf(inputs),
        fc.tuple(
          ...slots.map((slot) =>
            fc.tuple(argumentsOf(slot.inputs ?? {}), stack(depth - 1)).map(
              ([given, steps]): Slot => ({
                name: slot.name,
                ...(Object.keys(given).length > 0 && { arguments: ordered(Object.keys(slot.inputs ?? {}), given) }),
                steps,
              }),
            ),
          ),
        ),
        fc.option(variableName, { nil: undefined }),
        description,
        fc.boolean(),
        fc.dictionary(fc.constantFrom('a test', 'b'), expression, { maxKeys: 1, noNullPrototype: true }),
      )
      return all.map(
        ([given, children, result, described, disabled, mocks]): Step => ({
          id: '',
          function: definition.name,
          arguments: ordered(Object.keys(inputs), given),
          ...(result !== undefined && { result }),
          ...(described !== '' && { description: described }),
          ...(disabled && { disabled }),
          ...(Object.keys(mocks).length > 0 && { mocks }),
          ...(children.length > 0 && { slots: children }),
        }),
      )
    })
}

const stack = (depth: number): fc.Arbitrary<Step[]> => fc.array(step(depth), { maxLength: depth > 0 ? 3 : 2 })

/** Gives the steps the ids that reading a text gives them. */
export function numbered<Part>(part: Part, count = { value: 0 }): Part {
  if (Array.isArray(part)) return part.map((each) => numbered(each, count)) as Part
  if (typeof part !== 'object' || part === null) return part
  const isStep = 'function' in part && 'id' in part
  if (isStep) count.value += 1
  const id = `s${count.value}`
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, isStep && key === 'id' ? id : numbered(value, count)]),
  ) as Part
}

const filters = fc.array(
  fc.oneof(
    fc.constant({ name: 'trim', arguments: [] }),
    fc.integer().map((least) => ({ name: 'min', arguments: [least] })),
    fc.tuple(text, text).map((args) => ({ name: 'pattern', arguments: args })),
  ),
  { maxLength: 3 },
)

const name = fc.constantFrom('a', 'user', 'my field', 'straße', 'input', 'table', '2nd')

const declaration = fc.record(
  {
    name,
    type: fc.constantFrom('int', 'text', 'json', 'timestamp', 'bool'),
    list: fc.boolean(),
    required: fc.boolean(),
    nullable: fc.boolean(),
    default: json,
    description,
    sensitive: fc.boolean(),
    filters,
    values: fc.array(fc.constantFrom('a', 'b c'), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['name', 'type'], noNullPrototype: true },
)

const inputs = fc.uniqueArray(declaration, { maxLength: 4, selector: (each) => each.name })
const base = {
  id: fc.uuid(),
  name: fc.constantFrom('a', 'utils/format', 'two words', 'as'),
  description,
  docs: description,
}
const common = {
  tags: fc.array(fc.constantFrom('x', 'y z'), { maxLength: 2 }),
  active: fc.boolean(),
  history: fc.constantFrom('off', 'errors', 'all'),
}
const response = fc.oneof(
  fc.constant(null),
  expression.filter((each) => each.kind !== 'constant' || each.value !== null),
)

const program = { inputs, stack: stack(2), response }

const raw = fc.oneof(
  fc.record({ kind: fc.constant('function'), ...base, ...common, ...program }),
  fc.record({ kind: fc.constant('tool'), ...base, ...common, ...program, instructions: text }),
  fc.record({
    kind: fc.constant('middleware'),
    ...base,
    ...common,
    ...program,
    exceptionPolicy: fc.constantFrom('silent', 'rethrow'),
  }),
  fc.record({ kind: fc.constant('workflow_test'), ...base, ...common, stack: stack(2) }),
  fc.record({
    kind: fc.constant('endpoint'),
    ...common,
    id: base.id,
    description,
    path: fc.constantFrom('a', 'auth/login', 'items/2'),
    method: fc.constantFrom('GET', 'POST'),
    group: name,
    authentication: fc.option(name),
    ...program,
    middleware: fc.constantFrom(
      { pre: [{ name: 'm', active: true }], post: [] },
      { pre: null, post: [{ name: 'm', active: false }] },
    ),
  }),
  fc.record({
    kind: fc.constant('task'),
    ...base,
    ...common,
    stack: stack(1),
    schedules: fc.array(
      fc.record({
        startsOn: fc.constantFrom('2026-01-01T02:00:00Z', '2026-01-01T02:00:00.5+02:00'),
        frequency: fc.option(fc.integer({ min: 1, max: 100_000 })),
        endsOn: fc.option(fc.constant('2027-01-01T02:00:00Z')),
        timeZone: fc.constantFrom('UTC', 'Europe/Berlin'),
      }),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    kind: fc.constant('table'),
    ...base,
    ...common,
    authentication: fc.boolean(),
    fields: fc
      .uniqueArray(declaration, { maxLength: 4, selector: (each) => each.name })
      .map((fields) => [
        { id: 'id', name: 'id', type: 'int' },
        ...fields.map((each) => ({ ...each, id: each.name, visibility: 'private' })),
      ]),
  }),
  fc.record({
    kind: fc.constant('workspace'),
    ...base,
    ...common,
    environment: fc.dictionary(fc.constantFrom('KEY', 'two words'), text, { noNullPrototype: true }),
    middleware: fc.constantFrom({}, { endpoint: { pre: [{ name: 'm', active: false }], post: null } }),
    preferences: fc.dictionary(fc.constantFrom('a', 'b c'), json, { noNullPrototype: true }),
  }),
)

/** Valid documents of many kinds in the form that reading a text gives them. */
export const documents: fc.Arbitrary<Document> = raw.map((document) => parseDocument(numbered(document)))

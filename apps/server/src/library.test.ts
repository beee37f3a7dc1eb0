import { hashPassword, verifyPassword } from '@stackwright/auth'
import {
  compileProgram,
  functionDocument,
  noWorkspace,
  pureHost,
  runFilterExample,
  runFunctionExample,
  runProgram,
} from '@stackwright/engine'
import {
  Exact,
  type Expression,
  Failure,
  type FilterDefinition,
  filter,
  type Host,
  isObject,
  parseDocument,
  reference,
  type TableDocument,
  type Value,
} from '@stackwright/language'
import { createSandbox } from '@stackwright/sandbox'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestVaults } from './files/test-vaults.ts'
import { library } from './library.ts'
import { readPlaces } from './places/read-places.ts'
import { samplePlaces } from './testing/sample-places.ts'

const filters = [...new Set(library.filters.values())]
const functions = [...library.functions.values()]
const inputFilters = [...library.inputFilters.values()]
const fieldTypes = [...library.fieldTypes.values()]

/** What an example came to: its value, or the code of its failure. */
async function outcomeOf(run: () => unknown): Promise<unknown> {
  try {
    return { output: await run() }
  } catch (error) {
    if (error instanceof Failure) return { fails: error.code }
    throw error
  }
}

const named = <Definition extends { readonly name: string }>(definitions: readonly Definition[]) =>
  definitions.map((definition): [string, Definition] => [definition.name, definition])

interface WithExamples<Example> {
  readonly name: string
  readonly examples: readonly Example[]
}

const examplesOf = <Definition extends WithExamples<unknown>>(definitions: readonly Definition[]) =>
  definitions.flatMap((definition) =>
    definition.examples.map((example, index) => ({
      title: `${definition.name} ${index + 1}`,
      definition,
      example: example as Definition['examples'][number],
    })),
  )

/** A definition without its code. */
function described(definition: object): unknown {
  return Object.fromEntries(Object.entries(definition).filter(([, part]) => typeof part !== 'function'))
}

const user = parseDocument({
  kind: 'table',
  id: '5f0c1a52-0f3b-4a6c-9a52-6f6f6d6c7a01',
  name: 'user',
  authentication: true,
  fields: [{ id: 'id', name: 'id', type: 'int' }],
}) as TableDocument

const workspace = { ...noWorkspace, table: (name: string) => (name === 'user' ? user : undefined) }
const sandbox = createSandbox({ log: { warn() {} }, threads: 1 })
afterAll(() => sandbox.close())
const host: Host = {
  ...pureHost(),
  files: createTestVaults().of('examples', 1_000_000),
  places: readPlaces(samplePlaces()),
  passwords: { hash: hashPassword, verify: verifyPassword },
  sandbox: { run: (request) => sandbox.run({ workspace: 'examples', ...request }) },
}

describe('every definition', () => {
  it.each([...named(functions), ...named(filters)])('%s is plain JSON but for its code', (_, definition) => {
    const plain = described(definition)
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain)
  })

  it('has a name of its own', () => {
    const names = filters.flatMap(({ name, aliases = [] }) => [name, ...aliases])
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
    expect(functions.length).toBe(new Set(functions.map(({ name }) => name)).size)
  })

  it.each(named(functions))('%s reads as a sentence with holes that are arguments', (_, definition) => {
    for (const [, hole] of definition.sentence.matchAll(/\{([^}]*)\}/g))
      expect(Object.keys(definition.inputs)).toContain(hole)
    expect(definition.title).toMatch(/^[A-Z]/)
    expect(definition.summary).toMatch(/^[A-Z$].*\.$/)
    expect(definition.icon).toMatch(/^[a-z0-9-]+$/)
  })

  // Steps that steer what is around them have no example of their own: tests/programs shows them at work.
  const steering = ['break', 'continue', 'foreach.remove', 'return']
  it.each([...named(filters), ...named(inputFilters), ...named(fieldTypes), ...named(functions)])(
    '%s has at least two examples',
    (name, { examples }) => expect(examples.length >= 2 || steering.includes(name)).toBe(true),
  )
})

describe('examples', () => {
  it.each(examplesOf(filters))('filter $title', async ({ definition, example }) => {
    const outcome = await outcomeOf(() => runFilterExample(definition, example, library, host))
    // Of what differs each time an example says only that it works.
    const output = example.output !== undefined ? example.output : expect.anything()
    expect(outcome).toEqual(example.fails ? { fails: example.fails } : { output })
  })

  it.each(examplesOf(inputFilters))('input filter $title', async ({ definition, example }) => {
    const outcome = await outcomeOf(() => definition.compile(example.arguments, 'name')(example.value as Value))
    expect(outcome).toEqual(example.fails ? { fails: example.fails } : { output: example.output })
  })

  it.each(examplesOf(fieldTypes))('field type $title', async ({ definition, example }) => {
    const declaration = { name: 'name', type: definition.name as never, values: ['draft', 'published'], table: 'user' }
    const outcome = await outcomeOf(() => definition.read(example.value as Value, declaration))
    expect(outcome).toEqual(example.fails ? { fails: example.fails } : { output: example.output })
  })

  // Steps on data run theirs on a real database, see database-steps.postgres.test.ts.
  it.each(examplesOf(functions.filter(({ family }) => family !== 'data')))(
    'function $title',
    async ({ definition, example }) => {
      const outcome = await outcomeOf(() => runFunctionExample(definition, example, library, host, workspace))
      const { fails, state } = example
      // Of what differs each time an example says only that it works.
      const output = example.output !== undefined ? example.output : definition.output ? expect.anything() : null
      expect(outcome).toEqual(fails ? { fails } : { output: { output, after: state?.after ?? {} } })
    },
  )
})

describe('any value in any place', () => {
  const hostile = JSON.parse('{"__proto__":{"x":1},"constructor":2,"a":{"b":[1]}}') as Value
  const samples: readonly Value[] = [
    null,
    true,
    0,
    -1.5,
    3,
    1e21,
    new Exact('12345678901234567890.123'),
    '',
    'text',
    '12',
    'a.b',
    '2026-01-31',
    '👩‍💻\ud800',
    '/(a|b)+/i',
    [],
    [3, 'b', null, [1], { a: 1 }],
    {},
    hostile,
  ]

  /** The filter on `$env.value` with each argument read from the environment; element arguments look at `$this`. */
  function programOf({ name, inputs }: FilterDefinition, given: number) {
    const args = Object.values(inputs).slice(0, given)
    const expressions = args.map(
      ({ mode }, index): Expression => (mode === 'element' ? reference('this') : reference('env', `argument${index}`)),
    )
    const response = filter(reference('env', 'value'), name, ...expressions)
    return { count: args.length, program: compileProgram(functionDocument({ response }), noWorkspace, library) }
  }

  it.each(named(filters))('%s gives a value or a failure', async (_, definition) => {
    const most = Object.keys(definition.inputs).length
    for (const given of new Set([0, 1, 2, most].filter((number) => number <= most))) {
      const { program, count } = programOf(definition, given)
      const spare = (definition.examples[0]?.arguments ?? []) as readonly Value[]
      for (const value of samples)
        for (let place = 0; place < Math.max(count, 1); place++)
          for (const sample of samples) {
            const environment: Record<string, Value> = { value }
            for (let index = 0; index < count; index++)
              environment[`argument${index}`] = index === place ? sample : (spare[index] ?? null)
            const outcome = await outcomeOf(() => runProgram(program, { environment }))
            if (isObject(outcome as Value) && Object.hasOwn(outcome as object, 'output'))
              expectValue((outcome as { output: unknown }).output)
          }
    }
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })

  function expectValue(value: unknown): void {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return
    if (typeof value === 'number') expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true)
    else if (Exact.isDecimal(value)) expect(value.isFinite()).toBe(true)
    else {
      expect(typeof value).toBe('object')
      for (const item of Object.values(value as object)) expectValue(item)
    }
  }
})

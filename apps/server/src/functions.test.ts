import { hashPassword, verifyPassword } from '@stackwright/auth'
import { compileProgram, functionDocument, generousLimits, pureHost } from '@stackwright/engine'
import {
  constant,
  Exact,
  type Expression,
  Failure,
  type FunctionDefinition,
  type Host,
  reference,
  type Step,
  type Value,
} from '@stackwright/language'
import { expect, it } from 'vitest'
import { createTestVaults } from './files/test-vaults.ts'
import { library } from './library.ts'
import { user, view } from './testing/checked-programs.ts'

const hostile = JSON.parse('{"__proto__":{"polluted":1},"constructor":2,"a":{"b":[1]}}') as Value
let deep: Value = []
for (let depth = 0; depth < 100_000; depth++) deep = [deep]

const samples: readonly Value[] = [
  null,
  true,
  0,
  -1.5,
  1e21,
  new Exact('9223372036854775807'),
  new Exact('-9223372036854775808'),
  new Exact('1e400'),
  '',
  'NaN',
  '12',
  '__proto__',
  '2026-01-31',
  '👩‍💻\ud800',
  '/(a|b)+/i',
  'x'.repeat(300_000),
  [],
  [3, 'b', null, [1], { a: 1 }],
  {},
  hostile,
  deep,
]

// No step waits for real: what it would wait for is not what is asked here.
const host: Host = {
  ...pureHost(),
  files: createTestVaults().of('examples', 1_000_000),
  passwords: { hash: hashPassword, verify: verifyPassword },
  sleep: async () => {},
}
/** Making such a key takes a second, whatever it is asked for. */
const slow = new Set(['security.create_rsa_key', 'security.create_password'])
const functions = [...library.functions.values()].filter(({ name }) => !slow.has(name))

/** One step with its arguments from an example but for one, which reads a value, or holds it as a constant. */
function stepOf(definition: FunctionDefinition, argument: string, given: Expression): Step {
  const example = definition.examples[0]?.inputs ?? {}
  const others = Object.entries(example).map(([name, value]): [string, Expression] => {
    const mode = definition.inputs[name]?.mode
    return [name, mode === 'element' || mode === 'condition' ? (value as unknown as Expression) : constant(value)]
  })
  return {
    id: 'step',
    function: definition.name,
    arguments: Object.fromEntries([...others, [argument, given]]),
    ...(definition.output && { result: 'result' }),
    ...(definition.slots && { slots: definition.slots.map(({ name }) => ({ name, steps: [] })) }),
  }
}

const read = reference('env', 'value')

async function run(step: Step, value: Value): Promise<void> {
  const before: Step = { id: 'x', function: 'var', arguments: { name: constant('x'), value: read } }
  try {
    // What cannot be a document is refused before it can be run.
    const program = compileProgram(functionDocument({ stack: [before, step] }), view, library)
    await program.run({
      host,
      input: {},
      auth: null,
      environment: { value },
      limits: { ...generousLimits(), steps: 10_000 },
    })
  } catch (error) {
    // A bug would be another error, and answer 500.
    if (!(error instanceof Failure)) throw error
    expect(error.code).toMatch(/^[A-Z_]+(\.[A-Z_]+)*$/)
    // What programs say themselves is theirs.
    if (!['throw', 'precondition'].includes(step.function)) expect(error.message.length).toBeLessThan(3_000)
  }
}

it.each(functions.map((each): [string, FunctionDefinition] => [each.name, each]))(
  '%s gives a value or a failure for any value in any argument',
  async (_, definition) => {
    for (const [argument, { mode }] of Object.entries(definition.inputs))
      for (const value of samples) {
        if (mode === 'target') {
          await run(stepOf(definition, argument, constant('x')), value)
          continue
        }
        await run(stepOf(definition, argument, read), value)
        // What is known when it is compiled is written down: as JSON has it.
        if (mode !== 'value' && !Exact.isDecimal(value))
          await run(stepOf(definition, argument, constant(value as never)), value)
      }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(view.table('user')).toBe(user)
  },
  60_000,
)

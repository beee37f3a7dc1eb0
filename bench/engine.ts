/**
 * What a stack costs against the same thing written by hand: a loop of 100 turns with a condition, and a small endpoint.
 * Run: npx esbuild bench/engine.ts --bundle --platform=node --format=esm --packages=external --alias:@stackwright/language=./packages/language/src/index.ts | node --input-type=module
 */
import {
  compileProgram,
  functionDocument,
  generousLimits,
  noWorkspace,
  pureHost,
} from '../packages/engine/src/index.ts'
import { smallLibrary } from '../packages/engine/src/testing/small-library.ts'
import {
  binary,
  constant as c,
  type Expression,
  object,
  reference,
  type Step,
  type Value,
  variable,
} from '../packages/language/src/index.ts'

let count = 0
const step = (
  name: string,
  args: Record<string, Expression>,
  slots: [string, Step[]][] = [],
  result?: string,
): Step => ({
  id: `s${count++}`,
  function: name,
  arguments: args,
  slots: slots.map(([slot, steps]) => ({ name: slot, steps })),
  ...(result && { result }),
})
const set = (name: string, value: Expression) => step('set', { name: c(name), value })
const plus = (name: string, by: Expression) => set(name, binary(variable(name), '+', by))

const loop = functionDocument({
  stack: [
    set('i', c(0)),
    set('sum', c(0)),
    step('while', { condition: binary(variable('i'), '<', c(100)) }, [
      [
        'body',
        [
          step('if', { condition: binary(binary(variable('i'), '%', c(2)), '==', c(0)) }, [
            ['then', [plus('sum', variable('i'))]],
          ]),
          plus('i', c(1)),
        ],
      ],
    ]),
  ],
  response: object({ sum: variable('sum') }),
})

const small = functionDocument({
  inputs: [{ name: 'n', type: 'int' }],
  stack: [step('double', { number: reference('input', 'n') }, [], 'x')],
  response: object({ x: variable('x'), n: reference('input', 'n') }),
})

const long = functionDocument({
  stack: [
    set('i', c(0)),
    step('while', { condition: binary(variable('i'), '<', c(1_000_000)) }, [['body', [plus('i', c(1))]]]),
  ],
  response: variable('i'),
})

const byHand = () => {
  let sum = 0
  for (let i = 0; i < 100; i++) if (i % 2 === 0) sum += i
  return { sum }
}

const host = pureHost()
const request = (input: Record<string, Value>) => ({
  host,
  input,
  auth: null,
  environment: {},
  limits: generousLimits(),
})

function measure(name: string, times: number, work: () => unknown): void {
  for (let turn = 0; turn < times / 4; turn++) work()
  const start = performance.now()
  for (let turn = 0; turn < times; turn++) work()
  const each = ((performance.now() - start) / times) * 1_000
  console.log(`${name.padEnd(34)} ${each.toFixed(3)} µs`)
}

const loopProgram = compileProgram(loop, noWorkspace, smallLibrary)
const smallProgram = compileProgram(small, noWorkspace, smallLibrary)
const longProgram = compileProgram(long, noWorkspace, smallLibrary)
const traced = compileProgram(loop, noWorkspace, smallLibrary, { traced: true })

measure('100 turns by hand', 100_000, byHand)
measure('100 turns', 20_000, () => loopProgram.run(request({})))
measure('100 turns, traceable but not traced', 20_000, () => traced.run(request({})))
measure('a small endpoint', 500_000, () => smallProgram.run(request(smallProgram.readInputs({ n: '4' }))))
const start = performance.now()
await longProgram.run({ ...request({}), limits: { steps: 1e9, depth: 1, deadline: Date.now() + 60_000 } })
console.log(`1,000,000 turns${' '.repeat(19)} ${(performance.now() - start).toFixed(0)} ms, others having their turns`)

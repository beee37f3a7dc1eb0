/**
 * What stacks cost against the same thing written by hand, in a process that has run every program of the corpus before, as a
 * server has run other endpoints. Times are the least of many: what the machine can do when nobody disturbs it.
 * Run: node bench/engine.mjs [part of a case's name]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { library } from '../apps/server/src/library.ts'
import {
  compileProgram,
  createTrace,
  functionDocument,
  generousLimits,
  noWorkspace,
  pureHost,
  runParts,
} from '../packages/engine/src/index.ts'
import {
  add,
  binary,
  constant as c,
  type Expression,
  filter,
  object,
  reference,
  type Step,
  type Value,
  variable as v,
} from '../packages/language/src/index.ts'

let count = 0
const step = (name: string, args: Record<string, Expression>, slots: [string, Step[]][] = []): Step => ({
  id: `s${count++}`,
  function: name,
  arguments: args,
  slots: slots.map(([slot, steps]) => ({ name: slot, steps })),
})
const set = (name: string, value: Expression) => step('var', { name: c(name), value })
const update = (name: string, value: Expression) => step('var.update', { name: c(name), value })
const remainder = binary(v('i'), '%', c(2))

/** A condition, an addition and an update in each turn. */
const loopOf = (turns: number) =>
  functionDocument({
    stack: [
      set('i', c(0)),
      set('sum', c(0)),
      step('while', { condition: binary(v('i'), '<', c(turns)) }, [
        [
          'each',
          [
            step('conditional', { condition: binary(remainder, '==', c(0)) }, [
              ['then', [step('math.add', { variable: c('sum'), value: v('i') })]],
            ]),
            update('i', binary(v('i'), '+', c(1))),
          ],
        ],
      ]),
    ],
    response: object({ sum: v('sum') }),
  })

const loopByHand = (turns: number) => {
  let sum = 0
  let i = 0
  while (i < turns) {
    if (i % 2 === 0) sum += i
    i = i + 1
  }
  return { sum }
}

/** The same, with additions that are as exact as ours. */
const exactLoopByHand = (turns: number) => {
  let sum: Value = 0
  let i: Value = 0
  while ((i as number) < turns) {
    if ((i as number) % 2 === 0) sum = add(sum, i)
    i = add(i, 1)
  }
  return { sum }
}

const orders = Array.from({ length: 1_000 }, (_, id) => ({ id, open: id % 3 === 0, lines: { total: id / 4 } }))
const listProgram = functionDocument({
  stack: [
    set('total', c(0)),
    set('ids', c([])),
    step('foreach', { list: reference('env', 'orders'), as: c('order') }, [
      [
        'each',
        [
          step('conditional', { condition: v('order', 'open') }, [['then', [step('continue', {})]]]),
          step('math.add', { variable: c('total'), value: v('order', 'lines', 'total') }),
          step('array.push', { variable: c('ids'), value: v('order', 'id') }),
        ],
      ],
    ]),
  ],
  response: object({ total: v('total'), ids: v('ids') }),
})

const listByHand = () => {
  let total = 0
  const ids: number[] = []
  for (const order of orders) {
    if (order.open) continue
    total += order.lines.total
    ids.push(order.id)
  }
  return { total, ids }
}

const filterProgram = functionDocument({
  response: filter(reference('env', 'orders'), 'filter', binary(reference('this', 'open'), '==', c(false))),
})
const filterByHand = () => orders.filter((order) => order.open === false)

const smallProgram = functionDocument({
  inputs: [{ name: 'n', type: 'int' }],
  stack: [set('x', binary(reference('input', 'n'), '*', c(2)))],
  response: object({ x: v('x'), n: reference('input', 'n') }),
})

const host = pureHost()
const environment = { orders: orders as unknown as Value }
const request = (input: Record<string, Value> = {}) => ({
  host,
  input,
  auth: null,
  environment,
  limits: generousLimits(),
})
const compiled = (document: ReturnType<typeof functionDocument>, traced = false) =>
  compileProgram(document, noWorkspace, library, { traced })

/** Microseconds that one call takes. */
function measure(work: () => unknown): number {
  const batch = (times: number) => {
    const start = performance.now()
    for (let turn = 0; turn < times; turn++) work()
    return performance.now() - start
  }
  let times = 1
  while (batch(times) < 2) times *= 2
  let best = Number.POSITIVE_INFINITY
  const end = performance.now() + 1_500
  while (performance.now() < end) best = Math.min(best, batch(times))
  return (best / times) * 1_000
}

function report(name: string, work: () => unknown, byHand?: number): number {
  const time = measure(work)
  const ratio = byHand === undefined ? '' : `${(time / byHand).toFixed(1).padStart(8)} × by hand`
  console.log(`${name.padEnd(44)}${time.toFixed(2).padStart(10)} µs${ratio}`)
  return time
}

/** Everything the language has, so that the code of the engine has seen values and steps of all sorts. */
async function runCorpus(): Promise<void> {
  const folder = 'tests/programs'
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.json')) continue
    const {
      inputs,
      stack = [],
      response = null,
      input = {},
      limits,
    } = JSON.parse(readFileSync(join(folder, path), 'utf8'))
    const options = { input, limits: { ...generousLimits(), steps: 100_000, ...limits } }
    for (let turn = 0; turn < 20; turn++)
      await runParts({ ...(inputs && { inputs }), stack, response }, library, options).catch(() => {})
  }
}

const chosen = process.argv[2] ?? ''

/** Runs one case, or nothing when another one was asked for. */
function bench(name: string, work: () => void): void {
  if (name.includes(chosen)) work()
}

await runCorpus()
for (const turns of [100, 10_000])
  bench(`loop of ${turns}`, () => {
    const program = compiled(loopOf(turns))
    const traceable = compiled(loopOf(turns), true)
    const byHand = report(`${turns} turns by hand`, () => loopByHand(turns))
    report('  by hand, additions exact', () => exactLoopByHand(turns), byHand)
    report('  as a stack', () => program.run(request()), byHand)
    report('  compiled for traces, none taken', () => traceable.run(request()), byHand)
    if (turns === 100)
      report('  recorded', () => {
        const trace = createTrace({ now: () => 0, maxEntries: 1_000, maxBytes: 4_000_000 })
        return traceable.run({ ...request(), trace })
      })
  })
bench('foreach', () => {
  const list = compiled(listProgram)
  report('foreach over 1,000 with a push', () => list.run(request()), report('the same by hand', listByHand))
})
bench('filter', () => {
  const filtered = compiled(filterProgram)
  report('filter of 1,000', () => filtered.run(request()), report('the same by hand', filterByHand))
})
bench('small', () => {
  const small = compiled(smallProgram)
  report('a small endpoint, inputs read', () => small.run(request(small.readInputs({ n: '4' }))))
})

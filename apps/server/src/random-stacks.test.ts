import {
  compileProgram,
  createTrace,
  functionDocument,
  generousLimits,
  pureHost,
  type RecordedStep,
} from '@stackwright/engine'
import {
  binary,
  constant as c,
  type Expression,
  Failure,
  type FunctionDocument,
  type Slot,
  type Stack,
  type Step,
  stringifyJson,
  type Value,
  variable as v,
} from '@stackwright/language'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from './library.ts'

const names = ['a', 'b', 'c'] as const

/** Values of all sorts, so that steps fail as well as work; sums, so that variables change. */
const expression: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom<Expression>(c(0), c(1), c(2), c('x'), c(null), c([1, 2, 3]), c({ k: 1 })),
  fc.constantFrom(...names).map((name) => v(name)),
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('+', '-', '<', '==', '~'),
      fc.constantFrom<Expression>(c(1), v('b')),
    )
    .map(([name, operator, right]) => binary(v(name), operator as '+', right)),
)

const name = fc.constantFrom(...names)
const step = (name: string, args: Record<string, Expression> = {}, slots: Slot[] = []): Step => ({
  id: '',
  function: name,
  arguments: args,
  slots,
})
const plain: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(name, expression).map(([to, value]) => step('var.update', { name: c(to), value })),
  fc.tuple(name, expression).map(([variable, value]) => step('math.add', { variable: c(variable), value })),
  fc.tuple(name, expression).map(([variable, value]) => step('array.push', { variable: c(variable), value })),
  fc.constant<Step>({ ...step('util.sleep', { value: c(0) }) }),
  fc.constant<Step>({ ...step('function.run', { function: c('called') }), result: 'b' }),
  expression.map((value) => step('return', { value })),
  fc.constantFrom('break', 'continue', 'foreach.remove').map((steering) => step(steering)),
  fc.tuple(expression).map(([value]) => step('throw', { name: c('Oops'), value })),
)

const slot = (name: string, steps: Step[], args?: Record<string, Expression>): Slot => ({
  name,
  steps,
  ...(args && { arguments: args }),
})

const { stack } = fc.letrec<{ step: Step; stack: Step[] }>((tie) => ({
  stack: fc.array(tie('step'), { maxLength: 4 }),
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: plain },
    fc
      .tuple(expression, tie('stack'), tie('stack'), tie('stack'))
      .map(([condition, then, elseif, otherwise]) =>
        step('conditional', { condition }, [
          slot('then', then),
          slot('elseif', elseif, { condition: v('c') }),
          slot('else', otherwise),
        ]),
      ),
    fc
      .tuple(name, name, tie('stack'))
      .map(([list, as, each]) => step('foreach', { list: v(list), as: c(as) }, [slot('each', each)])),
    fc.tuple(name, tie('stack')).map(([as, each]) => step('for', { count: c(3), as: c(as) }, [slot('each', each)])),
    fc.tuple(expression, tie('stack')).map(([condition, each]) => step('while', { condition }, [slot('each', each)])),
    fc
      .tuple(tie('stack'), tie('stack'), tie('stack'))
      .map(([attempt, handle, always]) =>
        step('try_catch', {}, [slot('try', attempt), slot('catch', handle), slot('finally', always)]),
      ),
    tie('stack').map((steps) => step('group', {}, [slot('stack', steps)])),
  ),
}))

/** Gives every step an id of its own. */
function numbered(steps: Stack, prefix = 's'): Step[] {
  return steps.map((each, index) => ({
    ...each,
    id: `${prefix}.${index}`,
    slots: (each.slots ?? []).map((child, position) => ({
      ...child,
      steps: numbered(child.steps, `${prefix}.${index}.${position}`),
    })),
  }))
}

const called = functionDocument({
  name: 'called',
  stack: [step('var', { name: c('x'), value: c(1) })].map((each) => ({ ...each, id: 'inside' })),
  response: v('x'),
})
const documents = new Map<string, FunctionDocument>([['called', called]])
const workspace = { table: () => undefined, function: (wanted: string) => documents.get(wanted) }

const everything = { kind: 'object', entries: names.map((key) => ({ key, value: v(key) })) } as Expression
const begin = [
  { ...step('var', { name: c('a'), value: c([1, 2, 3]) }), id: 'a' },
  { ...step('var', { name: c('b'), value: c(1) }), id: 'b' },
  { ...step('var', { name: c('c'), value: c(0) }), id: 'c' },
]

interface Outcome {
  readonly output?: string
  readonly code?: string
  readonly place?: unknown
}

async function runOf(steps: Stack, traced: boolean): Promise<{ outcome: Outcome; entries: RecordedStep[] }> {
  const document = functionDocument({ stack: [...begin, ...steps], response: everything })
  const program = compileProgram(document, workspace, library, { traced })
  let time = 0
  const trace = createTrace({ now: () => time++, maxEntries: 10_000, maxBytes: 100_000_000 })
  const request = { host: { ...pureHost(), sleep: async () => {} }, input: {}, auth: null, environment: {} }
  const limits = { ...generousLimits(), steps: 200 }
  try {
    const output = await program.run({ ...request, limits, ...(traced && { trace }) })
    return { outcome: { output: stringifyJson(output) }, entries: trace.entries() }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { outcome: { code: error.code, place: error.place }, entries: trace.entries() }
  }
}

/** Entries in the order in which they began, by the entry around them; those of different turns are apart. */
function levels(entries: readonly RecordedStep[]): RecordedStep[][] {
  const found = new Map<string, RecordedStep[]>()
  for (const entry of entries) {
    // Slots of one step (try, catch, finally) are apart as well: the step itself acts between them.
    const level = `${entry.parent} ${entry.iteration} ${entry.step.replace(/\d+$/, '')}`
    found.set(level, [...(found.get(level) ?? []), entry])
  }
  return [...found.values()]
}

const stateOf = (state: RecordedStep['before']) => stringifyJson(state as Value)

describe('random stacks', { timeout: 300_000 }, () => {
  const runs = { numRuns: Number(process.env.RANDOM_STACKS ?? 500) }

  it('give the same, recorded or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        stack.map((steps) => numbered(steps)),
        async (steps) => {
          expect((await runOf(steps, true)).outcome).toEqual((await runOf(steps, false)).outcome)
        },
      ),
      runs,
    )
  })

  it('leave states that fit together', async () => {
    await fc.assert(
      fc.asyncProperty(
        stack.map((steps) => numbered(steps)),
        async (steps) => {
          const { entries } = await runOf(steps, true)
          for (const level of levels(entries))
            for (let index = 1; index < level.length; index++) {
              const [before, after] = [level[index - 1] as RecordedStep, level[index] as RecordedStep]
              expect([after.step, stateOf(after.before)]).toEqual([after.step, stateOf(before.after)])
            }
          for (const { parent, startedAt, duration, ...entry } of entries) {
            expect(duration).toBeGreaterThan(0)
            const around = parent === null ? undefined : entries[parent]
            if (!around) continue
            expect(around.index).toBeLessThan(entry.index)
            expect(around.startedAt).toBeLessThan(startedAt)
            expect(around.startedAt + around.duration).toBeGreaterThan(startedAt + duration)
          }
        },
      ),
      runs,
    )
  })

  it('are of every sort', async () => {
    const codes = new Set<string>()
    for (const steps of fc.sample(stack, 400)) codes.add((await runOf(numbered(steps), false)).outcome.code ?? 'OUTPUT')
    expect([...codes]).toEqual(
      expect.arrayContaining(['OUTPUT', 'STEP.THROWN', 'LIMIT.REACHED', 'ARGUMENT.WRONG_TYPE']),
    )
  })
})

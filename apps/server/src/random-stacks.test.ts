import { compileProgram, createTrace, functionDocument, generousLimits, pureHost } from '@stackwright/engine'
import { Failure, type Stack, stringifyJson, type TraceEntry, type Value } from '@stackwright/language'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from './library.ts'
import { begin, called, everything, randomStacks } from './testing/random-stacks.ts'

const stacks = randomStacks()
const workspace = { table: () => undefined, function: (name: string) => (name === 'called' ? called : undefined) }

interface Outcome {
  readonly output?: string
  readonly code?: string
  readonly place?: unknown
}

async function runOf(steps: Stack, traced: boolean): Promise<{ outcome: Outcome; entries: TraceEntry[] }> {
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
function levels(entries: readonly TraceEntry[]): TraceEntry[][] {
  const found = new Map<string, TraceEntry[]>()
  for (const entry of entries) {
    // Slots of one step (try, catch, finally) are apart as well: the step itself acts between them.
    const level = `${entry.parent} ${entry.iteration} ${entry.step.replace(/\d+$/, '')}`
    found.set(level, [...(found.get(level) ?? []), entry])
  }
  return [...found.values()]
}

const stateOf = (state: TraceEntry['before']) => stringifyJson(state as Value)

describe('random stacks', { timeout: 300_000 }, () => {
  const runs = { numRuns: Number(process.env.RANDOM_STACKS ?? 500) }

  it('give the same, recorded or not', async () => {
    await fc.assert(
      fc.asyncProperty(stacks, async (steps) => {
        expect((await runOf(steps, true)).outcome).toEqual((await runOf(steps, false)).outcome)
      }),
      runs,
    )
  })

  it('leave states that fit together', async () => {
    await fc.assert(
      fc.asyncProperty(stacks, async (steps) => {
        const { entries } = await runOf(steps, true)
        for (const level of levels(entries))
          for (let index = 1; index < level.length; index++) {
            const [before, after] = [level[index - 1] as TraceEntry, level[index] as TraceEntry]
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
      }),
      runs,
    )
  })

  it('are of every sort', async () => {
    const codes = new Set<string>()
    for (const steps of fc.sample(stacks, 400)) codes.add((await runOf(steps, false)).outcome.code ?? 'OUTPUT')
    expect([...codes]).toEqual(
      expect.arrayContaining(['OUTPUT', 'STEP.THROWN', 'LIMIT.REACHED', 'ARGUMENT.WRONG_TYPE']),
    )
  })
})

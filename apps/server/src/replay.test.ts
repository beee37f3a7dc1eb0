import {
  compileProgram,
  createTrace,
  functionDocument,
  generousLimits,
  Recorder,
  Replayer,
  readRecording,
  writeRecording,
} from '@stackwright/engine'
import {
  constant as c,
  Failure,
  type Host,
  parseDocument,
  type RunLimits,
  type Step,
  stringifyJson,
  type TableDocument,
  type TraceEntry,
  type Value,
  variable as v,
} from '@stackwright/language'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from './library.ts'
import { chancyWorld } from './testing/chancy-world.ts'
import { begin, called, everything, name, randomStacks, step } from './testing/random-stacks.ts'

const table = parseDocument({
  kind: 'table',
  id: crypto.randomUUID(),
  name: 'thing',
  fields: [
    { id: '1', name: 'id', type: 'int' },
    { id: '2', name: 'k', type: 'text', nullable: true },
    { id: '3', name: 'n', type: 'json', nullable: true },
  ],
}) as TableDocument
const workspace = {
  table: (wanted: string) => (wanted === 'thing' ? table : undefined),
  function: (wanted: string) => (wanted === 'called' ? called : undefined),
}

const kept = (made: Step) => name.map((result): Step => ({ ...made, result }))
const query = (give: string) => step('db.query', { table: c('thing'), return: c(give) })

/** Steps whose outcome nobody can foretell. */
const effects: readonly fc.Arbitrary<Step>[] = [
  kept(step('security.random_number', { min: c(0), max: c(9) })),
  kept(step('security.create_uuid')),
  kept(step('security.create_curve_key')),
  kept(step('security.create_password')),
  kept(step('security.check_password', { text_password: c('x'), hash_password: c('y') })),
  kept(step('api.request', { url: c('https://example.org') })),
  kept(step('api.lambda', { code: c('return 1') })),
  fc.constantFrom('list', 'single', 'count', 'exists').chain((give) => kept(query(give))),
  kept(step('db.get', { table: c('thing'), field_name: c('id'), field_value: c(1) })),
  kept(step('db.add', { table: c('thing'), data: c({ k: 'new' }) })),
  kept(step('db.del', { table: c('thing'), field_name: c('id'), field_value: c(1) })),
]
/** A list that a step has got is changed afterwards, and a stream is gone through. */
const streamed = fc.tuple(name, name).map(
  ([item, copy]): Step =>
    step('group', {}, [
      {
        name: 'stack',
        steps: [
          { ...query('stream'), result: copy },
          step('foreach', { list: v(copy), as: c(item) }, [
            { name: 'each', steps: [step('array.push', { variable: c('a'), value: v(item) })] },
          ]),
        ],
      },
    ]),
)
const transaction = fc
  .tuple(fc.oneof(...effects), fc.oneof(...effects))
  .map((steps) => step('db.transaction', {}, [{ name: 'stack', steps }]))
const stacks = randomStacks(...effects, streamed, transaction)

interface Lived {
  readonly outcome: unknown
  readonly entries: readonly TraceEntry[]
}

async function live(steps: readonly Step[], host: Host, limits: RunLimits, begun?: Recorder): Promise<Lived> {
  const document = functionDocument({ stack: [...begin, ...steps], response: everything })
  const program = compileProgram(document, workspace, library, { traced: true })
  const trace = createTrace({ now: () => 0, maxEntries: 10_000, maxBytes: 100_000_000 })
  const start = { now: 1_700_000_000_000, input: {}, auth: null, environment: {}, limits }
  begun?.begin(start)
  try {
    const output = await program.run({ ...start, host, trace })
    return { outcome: stringifyJson(output), entries: trace.entries() }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { outcome: { code: error.code, message: error.message, place: error.place }, entries: trace.entries() }
  }
}

async function record(steps: readonly Step[], limits: RunLimits, world = chancyWorld()) {
  const recorder = new Recorder(world, { elapsed: () => 0, maxBytes: 10_000_000 })
  const lived = await live(steps, recorder.host, limits, recorder)
  const recording = recorder.recording()
  if (!recording) throw new Error('Nothing was recorded')
  return { lived, text: writeRecording(recording) }
}

async function replay(steps: readonly Step[], text: string) {
  const replayer = new Replayer(readRecording(text))
  return { lived: await live(steps, replayer.host, replayer.limits), diverged: replayer.diverged }
}

/** A trace may be longer than what a run may answer with. */
const longest = 500_000_000
const states = ({ outcome, entries }: Lived) => stringifyJson({ outcome, entries } as unknown as Value, longest)

describe('a recorded run', { timeout: 3_600_000 }, () => {
  // All that is ever drawn at once: RANDOM_STACKS=100000 npx vitest run --project unit apps/server/src/replay.test.ts
  const numRuns = Number(process.env.RANDOM_STACKS ?? 150)

  it('is the same again at every step', async () => {
    await fc.assert(
      fc.asyncProperty(stacks, async (steps) => {
        const { lived, text } = await record(steps, { ...generousLimits(), steps: 200 })
        const again = await replay(steps, text)
        expect(again.diverged).toBeUndefined()
        expect(states(again.lived)).toBe(states(lived))
      }),
      // Another world each time: a smaller case would be another one.
      { numRuns, endOnFailure: true },
    )
  })

  it('has met every sort of effect and failure, and would be another one otherwise', async () => {
    const met = new Set<string>()
    let changed = 0
    for (const steps of fc.sample(stacks, { numRuns: 400, seed: 7 })) {
      const { lived, text } = await record(steps, { ...generousLimits(), steps: 200 })
      for (const effects of readRecording(text).branches.values())
        for (const { kind, outcome } of effects) met.add(`${kind} ${outcome}`)
      const other = await record(steps, { ...generousLimits(), steps: 200 })
      if (states(other.lived) !== states(lived)) changed++
    }
    expect([...met]).toEqual(
      expect.arrayContaining(
        ['query', 'begin', 'end', 'http', 'code'].flatMap((kind) => [`${kind} gave`, `${kind} failed`]),
      ),
    )
    expect([...met]).toEqual(
      expect.arrayContaining(['integer', 'uuid', 'made', 'batch', 'sleep', 'verify'].map((kind) => `${kind} gave`)),
    )
    expect(changed).toBeGreaterThan(50)
  })
})

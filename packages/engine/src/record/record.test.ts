import {
  constant as c,
  type Database,
  type Expression,
  type Host,
  httpFailed,
  type RunLimits,
  type Step,
  type Value,
  variable,
} from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { compileProgram } from '../program.ts'
import { pureHost } from '../testing/pure-host.ts'
import { functionDocument, generousLimits, noWorkspace } from '../testing/run-program.ts'
import { smallLibrary } from '../testing/small-library.ts'
import type { Recording } from './effect.ts'
import { Recorder } from './recorder.ts'
import { Replayer } from './replayer.ts'
import { readRecording, writeRecording } from './write-recording.ts'

const start = (limits: RunLimits = generousLimits()) => ({ now: 5, input: {}, auth: null, environment: {}, limits })

/** Records what `act` does with a host. */
async function recorded(
  act: (host: Host) => Promise<unknown>,
  world: Host = pureHost(),
  maxBytes = 1_000,
): Promise<Recording | undefined> {
  let time = 0
  const recorder = new Recorder(world, { elapsed: () => ++time, maxBytes })
  recorder.begin(start())
  await act(recorder.host).catch(() => {})
  return recorder.recording()
}

const again = (recording: Recording | undefined) => {
  if (!recording) throw new Error('Nothing was recorded')
  return new Replayer(readRecording(writeRecording(recording)))
}

describe('a recording', () => {
  it('tells what an effect gave, or how it failed', async () => {
    const world = { ...pureHost(), passwords: { hash: async () => 'h', verify: async () => true } }
    const act = async ({ passwords, random, http }: Host) => [
      await passwords.hash('p'),
      random.uuid(),
      random.made(() => 'now'),
      await random.made(async () => 'then'),
      await http.request({ url: 'x', method: 'GET' } as never).catch(({ code, message }: Error & { code: string }) => ({
        code,
        message,
      })),
    ]
    let lived: unknown
    const recording = await recorded(async (host) => {
      lived = await act(host)
    }, world)
    const replayer = again(recording)
    expect(await act(replayer.host)).toEqual(lived)
    expect(replayer.elapsed).toBe(4)
  })

  it('lets through what nests as deeply as nothing that is kept', async () => {
    let deep: Value = []
    for (let level = 0; level < 20_000; level++) deep = level % 2 ? [deep] : { deep }
    const world: Host = { ...pureHost(), http: { request: async () => ({ deep }) as never } }
    let given: unknown
    await recorded(async ({ http }) => {
      given = await http.request({ url: 'x', method: 'GET' } as never)
    }, world)
    expect(Object.keys(given as object)).toEqual(['deep'])
  })

  it('keeps branches apart, whichever comes first', async () => {
    const world = pureHost()
    const act = async (host: Host, first: 'a' | 'b') => {
      const given: Record<string, number> = {}
      const branches = { a: host.branch?.('a') ?? host, b: host.branch?.('b') ?? host }
      for (const name of first === 'a' ? (['a', 'b'] as const) : (['b', 'a'] as const))
        given[name] = branches[name].random.integer(0, 1e9)
      return given
    }
    let lived: unknown
    const recording = await recorded(async (host) => {
      lived = await act(host, 'a')
    }, world)
    expect(await act(again(recording).host, 'b')).toEqual(lived)
  })

  it('is given up when it grows too large', async () => {
    const world = { ...pureHost(), passwords: { hash: async () => 'x'.repeat(2_000), verify: async () => true } }
    expect(await recorded(async ({ passwords }) => passwords.hash(''), world)).toBeUndefined()
    expect(await recorded(async ({ passwords }) => passwords.verify('', ''), world)).toBeDefined()
    expect(new Recorder(world, { elapsed: () => 0, maxBytes: 1 }).recording()).toBeUndefined()
  })

  it('of another version is not read', () => {
    expect(() => readRecording('{"version":0}')).toThrow('version 0')
  })
})

describe('a replay', () => {
  const query = (text: string) => (host: Host) => host.database.query({ name: '', text }, [])
  const world = (): Host => {
    const database: Database = {
      inTransaction: false,
      query: async () => [{ id: 1 }],
      async *stream() {
        yield [{ id: 2 }]
      },
      transaction: async (_options, body) => body({ ...database, inTransaction: true }),
    }
    return { ...pureHost(), database }
  }

  it.each<[string, (host: Host) => Promise<unknown>, (host: Host) => unknown, string]>([
    ['something else', query('a'), ({ random }) => random.uuid(), 'asks for a UUID, but a query was recorded there'],
    ['another query', query('a'), query('b'), 'asks for a query, but another one was recorded there'],
    ['more', async () => {}, query('a'), 'but nothing more was recorded'],
  ])('is refused when the program asks for %s', async (_title, lived, replayed, message) => {
    const replayer = again(await recorded(lived, world()))
    const failure = await Promise.resolve()
      .then(() => replayed(replayer.host))
      .catch((error) => error)
    expect(failure).toMatchObject({ code: 'REPLAY.DIVERGED', message: expect.stringContaining(message) })
    expect(replayer.diverged).toBe(failure)
    // What caught it gets no further.
    await expect(async () => lived(replayer.host).then(() => query('c')(replayer.host))).rejects.toBe(failure)
  })

  it('gives streams and transactions again', async () => {
    const act = async ({ database }: Host) => {
      const rows: unknown[] = []
      for await (const batch of database.stream({ name: 's', text: '' }, [])) rows.push(...batch)
      const inner = await database.transaction({}, async (within) => [
        within.inTransaction,
        await within.query({ name: 'q', text: '' }, []),
      ])
      const failed = await database
        .transaction({}, async () => {
          throw httpFailed({ target: 'x', reason: 'y' })
        })
        .catch(({ code }) => code)
      return { rows, inner, failed }
    }
    const lived = { rows: [{ id: 2 }], inner: [true, [{ id: 1 }]], failed: 'HTTP.FAILED' }
    const replayer = again(await recorded(act, world()))
    expect(await act(replayer.host)).toEqual(lived)
    expect(replayer.queries).toBe(2)
  })

  it('ends where the clock had stopped the run', async () => {
    const step = (id: string, name: string, args: Record<string, Expression>, more: Partial<Step> = {}): Step => ({
      id,
      function: name,
      arguments: args,
      ...more,
    })
    const program = compileProgram(
      functionDocument({
        stack: [
          step('a', 'set', { name: c('x'), value: c(1) }),
          step('b', 'later', { value: c(2) }, { result: 'y' }),
          step('c', 'later', { value: c(3) }, { result: 'z' }),
        ],
        response: variable('z'),
      }),
      noWorkspace,
      smallLibrary,
    )
    const outcome = async (host: Host, limits: RunLimits) => {
      try {
        return await program.run({ ...start(limits), host })
      } catch (error) {
        return { code: (error as { code: string }).code, place: (error as { place: unknown }).place }
      }
    }
    let moment = 0
    const limits = { steps: 100, depth: 1, deadline: 10 }
    const slow = { ...pureHost(), clock: { now: () => (moment += 8) } }
    const recorder = new Recorder(slow, { elapsed: () => 0, maxBytes: 1_000 })
    recorder.begin(start(limits))
    const lived = await outcome(recorder.host, limits)
    expect(lived).toMatchObject({ code: 'LIMIT.REACHED' })
    const replayer = again(recorder.recording())
    expect(await outcome(replayer.host, replayer.limits)).toEqual(lived)
  })
})

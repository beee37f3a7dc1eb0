import { Failure, type Run, type TraceEntry, type TraceSink, type Value } from '@stackwright/language'
import type { ProgramRun } from '../program-run.ts'
import { type Mask, Masker } from './mask.ts'
import { sizeOf } from './size.ts'
import { Snapshots, type State } from './snapshots.ts'

export interface TraceOptions {
  /** A clock in microseconds since the run began. */
  readonly now: () => number
  readonly maxEntries: number
  /** Bytes of the trace as JSON, roughly. */
  readonly maxBytes: number
  readonly mask?: Mask
}

export interface Trace extends TraceSink {
  /** What was recorded, hidden values masked. To be read when the run has ended. */
  entries(): TraceEntry[]
  /** True when the trace was cut at one of its limits. */
  readonly truncated: boolean
}

interface Entry extends Omit<TraceEntry, 'before' | 'after' | 'duration' | 'inputs' | 'result' | 'failure'> {
  readonly before: State
  after: State
  duration: number
  inputs: Record<string, Value>
  result?: Value
  failure?: { code: string; message: string }
}

/** Records one run. Values are immutable, so a state is a copy of the list of variables and nothing more. */
export function createTrace({
  now,
  maxEntries,
  maxBytes,
  mask = { keys: new Set(), values: [] },
}: TraceOptions): Trace {
  const entries: Entry[] = []
  /** The steps that have begun and not ended, for each branch: steps of one never overlap otherwise. */
  const branches = new Map<string, number[]>()
  const openOf = ({ branch }: Run): number[] => {
    const known = branches.get(branch)
    if (known) return known
    const open: number[] = []
    branches.set(branch, open)
    return open
  }
  const snapshots = new Snapshots()
  let truncated = false

  return {
    enter(step, name, iteration, run) {
      const open = openOf(run)
      if (entries.length >= maxEntries || snapshots.size > maxBytes) {
        truncated = true
        open.push(-1)
        return -1
      }
      const before = snapshots.take(run as ProgramRun)
      const index = entries.length
      entries.push({
        index,
        parent: open.findLast((entry) => entry >= 0) ?? null,
        step,
        function: name,
        depth: open.length,
        ...(iteration !== undefined && { iteration }),
        startedAt: Math.round(now()),
        duration: 0,
        inputs: {},
        before,
        after: before,
      })
      open.push(index)
      return index
    },

    argument(entry, name, value) {
      const recorded = entries[entry]
      if (recorded) recorded.inputs[name] = value
    },

    branch(id, run) {
      // Its steps belong to the step that began it, which ends before them.
      branches.set(id, [...openOf(run)])
    },

    leave(entry: number, run: Run, result: Value | undefined, error: Error | undefined) {
      openOf(run).pop()
      const recorded = entries[entry]
      if (!recorded) return
      recorded.duration = Math.round(now()) - recorded.startedAt
      recorded.after = snapshots.take(run as ProgramRun)
      if (result !== undefined) recorded.result = result
      if (error) recorded.failure = describeFailure(error)
    },

    entries() {
      const shown = show(entries, new Masker(mask), maxBytes)
      if (shown.length < entries.length) truncated = true
      return shown
    },

    get truncated() {
      return truncated
    },
  }
}

/** A bug's own words may tell what nobody should see. */
const describeFailure = (error: Error) =>
  error instanceof Failure
    ? { code: error.code, message: error.message }
    : { code: 'ERROR_INTERNAL', message: 'This step failed unexpectedly.' }

function show(entries: readonly Entry[], masker: Masker, maxBytes: number): TraceEntry[] {
  for (const { inputs, result, after } of entries) {
    masker.collect(inputs)
    masker.collect(after.variables)
    if (result !== undefined) masker.collect(result)
  }
  const states = new Map<State, Readonly<Record<string, Value>>>()
  const stateOf = (state: State) => {
    let shown = states.get(state)
    if (!shown) {
      shown = masker.maskEach(state.variables)
      states.set(state, shown)
    }
    return shown
  }
  const known = new WeakMap<object, number>()
  const shown: TraceEntry[] = []
  let bytes = 0
  for (const entry of entries) {
    const step: TraceEntry = {
      ...entry,
      inputs: masker.maskEach(entry.inputs),
      ...(entry.result !== undefined && { result: masker.mask(entry.result) }),
      ...(entry.failure && { failure: { ...entry.failure, message: masker.maskSentence(entry.failure.message) } }),
      before: stateOf(entry.before),
      after: stateOf(entry.after),
    }
    for (const part of [step.inputs, step.result ?? null, step.before, step.after]) bytes += sizeOf(part, known)
    if (bytes > maxBytes) break
    shown.push(step)
  }
  return shown
}

import { Recorder } from '@stackwright/engine'
import { type DecidedHistoryPolicy, decideHistory, type Host, type ProgramDocument } from '@stackwright/language'
import type { HttpExchange } from './http-exchange.ts'
import type { RecordedRun } from './runtime-options.ts'
import type { ServedGroup } from './served-workspace.ts'

/** Bytes of effects, roughly, beyond which a run is kept without its recording. */
const largestRecording = 2_000_000

/** What of a run is kept, decided before it begins. */
export type Keeping = 'nothing' | 'failures' | 'everything'

/** `count`: which run of the document it is, from 0. */
export function keepingOf(policy: DecidedHistoryPolicy, count: number): Keeping {
  if (policy === 'off') return 'nothing'
  if (policy === 'errors') return 'failures'
  return policy === 'all' || count % policy.every === 0 ? 'everything' : 'failures'
}

/** An endpoint's own policy, else that of its group. */
export const historyOf = (document: ProgramDocument, group: Pick<ServedGroup, 'history'>): DecidedHistoryPolicy =>
  decideHistory(document.history, group.history)

/** Records a run that may be kept. Times are counted from `startedAt`, a moment of `performance`. */
export function recordRun(world: Host, startedAt: number): Recorder {
  return new Recorder(world, {
    elapsed: () => (performance.now() - startedAt) * 1000,
    maxBytes: largestRecording,
  })
}

/** What the run can happen again from. */
export function recordedRun(
  recorder: Recorder,
  exchange: HttpExchange,
  draft: ProgramDocument | null,
): RecordedRun | null {
  const recording = recorder.recording()
  if (!recording) return null
  const { readBody: body, mediaType } = exchange
  const bytes = recorder.bytes + (body?.byteLength ?? 0)
  return bytes > largestRecording ? null : { recording, bytes, body, mediaType, draft }
}

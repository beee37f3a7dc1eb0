import { Cancellation, type Host, limitReached, type RunLimits, runCancelled, type Value } from '@stackwright/language'
import { RunLogs } from '../trace/run-logs.ts'
import { ClockReads, isReached } from './clock-reads.ts'
import { mainBranch, type Recording } from './effect.ts'
import { EffectReader } from './effect-reader.ts'
import { ReplayingDatabase } from './replaying-database.ts'

/**
 * Lets a recorded run happen again: its host gives what was recorded and touches nothing. A program that asks for something else
 * fails with REPLAY.DIVERGED, also when it catches that.
 */
export class Replayer {
  readonly host: Host
  /** Limits for the run, as they were. */
  readonly limits: RunLimits
  /** What the run wrote to the log. */
  readonly logs = new RunLogs()
  readonly #recording: Recording
  readonly #cancellation = new Cancellation()
  #elapsed = 0
  #queries = 0
  #diverged: Error | undefined

  constructor(recording: Recording) {
    this.#recording = recording
    this.limits = { ...recording.start.limits, cancellation: this.#cancellation }
    this.host = this.#hostOf(mainBranch)
  }

  /** Microseconds that had passed when the latest effect ended. */
  get elapsed(): number {
    return this.#elapsed
  }

  get queries(): number {
    return this.#queries
  }

  /** Why the program does not fit the recording; undefined as long as it does. */
  get diverged(): Error | undefined {
    return this.#diverged
  }

  #hostOf(branch: string): Host {
    const { dataSource, origin, start, timeOut, branches } = this.#recording
    const timedOut = timeOut?.branch === branch ? timeOut : undefined
    const effects = new EffectReader(
      branches.get(branch) ?? [],
      (effect) => {
        if (this.#diverged) throw this.#diverged
        if (effect.endedAt > this.#elapsed) this.#elapsed = effect.endedAt
        if (effect.kind === 'query' || (effect.kind === 'batch' && effect.value === null)) this.#queries++
      },
      (error, isOver) => {
        // Nobody has waited for the rest of an asynchronous run that ends in the middle of the recording.
        if (isOver && branch !== mainBranch) return error
        // A run that was stopped from outside may get a little further now.
        if (timeOut?.cancelled && !this.#diverged) return runCancelled({})
        if (timeOut && !this.#diverged) return limitReached({ limit: 'time', allowed: 'as long as a run may take' })
        this.#diverged ??= error
        return this.#diverged
      },
    )
    const reads = new ClockReads()
    const isTimeOver = () => {
      if (!timedOut) return false
      reads.next(effects.position, this.limits.steps)
      if (!isReached(reads.latest, timedOut.at)) return false
      if (timedOut.cancelled) this.#cancellation.cancel()
      return !timedOut.cancelled
    }
    return {
      dataSource,
      database: new ReplayingDatabase(effects, false),
      clock: {
        now: () =>
          isTimeOver()
            ? start.limits.deadline + 1
            : Math.min(start.limits.deadline, start.now + Math.floor(this.#elapsed / 1000)),
      },
      sleep: () => effects.wait('sleep'),
      random: {
        integer: () => effects.read('integer'),
        bytes: () => effects.read('bytes'),
        uuid: () => effects.read('uuid'),
        made: <Made>() => effects.read<Made>('made'),
      },
      tokens: { create: ({ table }) => effects.wait('token', table) },
      passwords: { hash: () => effects.wait('hash'), verify: () => effects.wait('verify') },
      http: { request: ({ method, url }) => effects.wait('http', `${method} ${url}`) },
      sandbox: {
        async run(request) {
          const { outcome, value, logs = [] } = effects.take('code')
          for (const each of logs) request.log(each)
          if (outcome === 'failed') throw value
          return value as Value
        },
      },
      files: {
        origin,
        keep: () => effects.wait('file', 'keep'),
        open: () => effects.wait('file', 'open'),
        extend: () => effects.wait('file', 'extend'),
        remove: () => effects.wait('file', 'remove'),
        sign: () => effects.wait('file', 'sign'),
      },
      places: { locate: () => effects.read('place') },
      log: this.logs.add,
      branch: (id) => this.#hostOf(id),
    }
  }
}

import type { Host, RunLimits } from '@stackwright/language'
import { type Effect, mainBranch, type Recording, type RunStart, type TimeOut } from './effect.ts'
import { EffectLog } from './effect-log.ts'
import { RecordingClock, type Timed } from './recording-clock.ts'
import { RecordingDatabase } from './recording-database.ts'
import { RecordingWorld } from './recording-world.ts'

export interface RecorderOptions {
  /** Microseconds since the run began. */
  readonly elapsed: () => number
  /** Bytes of effects, roughly, beyond which the recording is given up. */
  readonly maxBytes: number
}

/**
 * Keeps what the world gives to one run. While it runs only references are kept; nothing is copied or written, so that it costs
 * little even when nobody wants the recording in the end.
 */
export class Recorder implements Timed {
  /** The world for the run. */
  readonly host: Host
  readonly #elapsed: () => number
  readonly #branches = new Map<string, Effect[]>()
  readonly #maxBytes: number
  #bytes = 0
  #start: RunStart | undefined
  /** What the run began with of what its limits count down. */
  #steps = 0
  #depth = 0
  limits: RunLimits | undefined
  timeOut: TimeOut | null = null

  constructor(world: Host, { elapsed, maxBytes }: RecorderOptions) {
    this.#elapsed = elapsed
    this.#maxBytes = maxBytes
    this.host = this.#hostOf(world, mainBranch)
  }

  /** To be told what the run begins with; its limits are counted down meanwhile. */
  begin(start: RunStart & { readonly limits: RunLimits }): void {
    const { limits } = start
    this.#start = start
    this.#steps = limits.steps
    this.#depth = limits.depth
    this.limits = limits
  }

  /** What was recorded; undefined when it was too much or the run never began. */
  recording(): Recording | undefined {
    if (!this.#start || this.#bytes > this.#maxBytes) return undefined
    const { cancellation: _, ...limits } = this.#start.limits
    return {
      dataSource: this.host.dataSource ?? 'live',
      origin: this.host.files.origin,
      start: { ...this.#start, limits: { ...limits, steps: this.#steps, depth: this.#depth } },
      branches: this.#branches,
      timeOut: this.timeOut,
    }
  }

  /** What the effects take in memory, roughly. */
  get bytes(): number {
    return this.#bytes
  }

  #hostOf(world: Host, branch: string): Host {
    const effects: Effect[] = []
    this.#branches.set(branch, effects)
    const log = new EffectLog(effects, this.#elapsed, this.#room)
    const parts = new RecordingWorld(world, log)
    return {
      dataSource: world.dataSource,
      database: new RecordingDatabase(world.database, log),
      clock: new RecordingClock(world.clock, branch, effects, this),
      sleep: (...given) => log.wait('sleep', '', () => world.sleep(...given)),
      random: parts,
      tokens: parts,
      passwords: parts,
      http: parts,
      sandbox: parts,
      files: parts,
      places: parts,
      log: world.log,
      branch: (id) => this.#hostOf(world.branch?.(id) ?? world, id),
    }
  }

  /** Once there is no room, what was kept until then is worth nothing. */
  readonly #room = (bytes: number): boolean => {
    if (this.#bytes > this.#maxBytes) return false
    this.#bytes += bytes
    if (this.#bytes <= this.#maxBytes) return true
    for (const effects of this.#branches.values()) effects.length = 0
    return false
  }
}

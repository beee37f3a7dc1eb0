import type { CodeRequest, Host } from '@stackwright/language'
import { ClockReads } from './clock-reads.ts'
import { type Effect, type EffectKind, mainBranch, type Recording, type RunStart, type TimeOut } from './effect.ts'
import { EffectLog } from './effect-log.ts'
import { RecordingDatabase } from './recording-database.ts'

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
export class Recorder {
  /** The world for the run. */
  readonly host: Host
  readonly #elapsed: () => number
  readonly #branches = new Map<string, Effect[]>()
  readonly #maxBytes: number
  #bytes = 0
  #start: RunStart | undefined
  /** Counted down by the run. */
  #limits: RunStart['limits'] | undefined
  #timeOut: TimeOut | null = null

  constructor(world: Host, { elapsed, maxBytes }: RecorderOptions) {
    this.#elapsed = elapsed
    this.#maxBytes = maxBytes
    this.host = this.#hostOf(world, mainBranch)
  }

  /** To be told what the run begins with; its limits are counted down meanwhile. */
  begin(start: RunStart): void {
    const { cancellation: _, ...limits } = start.limits
    this.#start = { ...start, limits }
    this.#limits = start.limits
  }
  /** What was recorded; undefined when it was too much or the run never began. */
  recording(): Recording | undefined {
    if (!this.#start || this.#bytes > this.#maxBytes) return undefined
    return {
      dataSource: this.host.dataSource ?? 'live',
      start: this.#start,
      branches: this.#branches,
      timeOut: this.#timeOut,
    }
  }

  /** What the effects take in memory, roughly. */
  get bytes(): number {
    return this.#bytes
  }

  #hostOf(world: Host, branch: string): Host {
    const effects: Effect[] = []
    this.#branches.set(branch, effects)
    const log = new EffectLog(effects, this.#elapsed, (bytes) => this.#take(bytes))
    const reads = new ClockReads()
    const once =
      <Given extends unknown[], Result>(
        kind: EffectKind,
        call: (...given: Given) => Promise<Result>,
        subject: (...given: Given) => string = () => '',
      ) =>
      (...given: Given): Promise<Result> =>
        log.wait(kind, subject(...given), () => call(...given))
    const { clock, random, tokens, passwords, http, sandbox } = world
    return {
      dataSource: world.dataSource,
      database: new RecordingDatabase(world.database, log),
      clock: {
        now: () => {
          const moment = clock.now()
          if (this.#limits) {
            const at = reads.next(effects.length, this.#limits.steps)
            if (branch === mainBranch && this.#limits.cancellation?.cancelled)
              this.#timeOut ??= { branch, at, cancelled: true }
            if (moment > this.#limits.deadline) this.#timeOut ??= { branch, at }
          }
          return moment
        },
      },
      sleep: once('sleep', world.sleep),
      random: {
        integer: (min, max) => log.note('integer', random.integer(min, max)),
        bytes: (length) => log.note('bytes', random.bytes(length)),
        uuid: () => log.note('uuid', random.uuid()),
        made: (work) => log.attempt('made', () => random.made(work)),
      },
      tokens: { create: once('token', tokens.create, ({ table }) => table) },
      passwords: { hash: once('hash', passwords.hash), verify: once('verify', passwords.verify) },
      http: { request: once('http', http.request, ({ method, url }) => `${method} ${url}`) },
      sandbox: { run: (request) => runCode(request, sandbox, log) },
      log: world.log,
      branch: (id) => this.#hostOf(world.branch?.(id) ?? world, id),
    }
  }

  /** Once there is no room, what was kept until then is worth nothing. */
  #take(bytes: number): boolean {
    if (this.#bytes > this.#maxBytes) return false
    this.#bytes += bytes
    if (this.#bytes <= this.#maxBytes) return true
    for (const effects of this.#branches.values()) effects.length = 0
    return false
  }
}

/** What code logs is a part of what it gives. */
function runCode(request: CodeRequest, sandbox: Host['sandbox'], log: EffectLog): ReturnType<Host['sandbox']['run']> {
  const effect = log.begin('code', '')
  const heard: CodeRequest = {
    ...request,
    log(value) {
      effect.logs ??= []
      effect.logs.push(value)
      request.log(value)
    },
  }
  return log.settle(effect, () => sandbox.run(heard))
}

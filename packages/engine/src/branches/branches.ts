import { argumentOutOfRange, limitReached, runNotEnded, type Value } from '@stackwright/language'

/** Asynchronous runs that are under way at once; others wait for their turn. */
export const runningAtOnce = 8
const mostUnfinished = 1_000

export type Outcome = { readonly value: Value } | { readonly error: unknown }

interface Branch {
  readonly ended: Promise<Outcome>
  /** Set when it has ended. */
  outcome?: Outcome
}

/** How long somebody waits for others. */
export interface Patience {
  readonly milliseconds: number
  /** Finds out how many are late, in a way that a replay can answer without waiting. */
  readonly late: (count: () => Promise<number>) => Promise<number>
  /** Ends it early. */
  readonly signal: AbortSignal | undefined
}

/** What a run and those that it began have running beside them. */
export class Branches {
  readonly #known = new Map<string, Branch>()
  readonly #waiting: (() => void)[] = []
  #running = 0
  #unfinished = 0

  /** Begins something as soon as there is room for it, never at once. The promise never fails. */
  start(id: string, work: () => Value | Promise<Value>): Promise<Outcome> {
    if (this.#unfinished >= mostUnfinished)
      throw limitReached({ limit: 'asynchronous runs', allowed: `${mostUnfinished} at a time` })
    this.#unfinished++
    const branch: Branch = {
      ended: this.#run(work).then((outcome) => {
        this.#unfinished--
        branch.outcome = outcome
        return outcome
      }),
    }
    this.#known.set(id, branch)
    return branch.ended
  }

  /** What they came to, in order; a failure of one is thrown, and so is that one has not ended in time. */
  async results(ids: readonly string[], { milliseconds, late, signal }: Patience): Promise<Value[]> {
    const branches = ids.map((id) => {
      const branch = this.#known.get(id)
      if (!branch) throw argumentOutOfRange({ name: 'ids', reason: 'must name asynchronous runs of this request.' })
      return branch
    })
    const all = Promise.all(branches.map(({ ended }) => ended))
    const count = await late(async () => {
      await withTimeout(all, milliseconds, signal)
      return branches.filter(({ outcome }) => !outcome).length
    })
    signal?.throwIfAborted()
    if (count > 0) throw runNotEnded({ count, seconds: milliseconds / 1000 })
    return (await all).map((outcome) => {
      if ('error' in outcome) throw outcome.error
      return outcome.value
    })
  }

  /** Makes room while a run that stands in line for others waits for them: they may be behind it. */
  async aside<T>(wait: () => Promise<T>): Promise<T> {
    this.#leave()
    try {
      return await wait()
    } finally {
      this.#running++
    }
  }

  async #run(work: () => Value | Promise<Value>): Promise<Outcome> {
    await this.#turn()
    try {
      return { value: await work() }
    } catch (error) {
      return { error }
    } finally {
      this.#leave()
    }
  }

  async #turn(): Promise<void> {
    if (this.#running >= runningAtOnce) return new Promise((resolve) => this.#waiting.push(resolve))
    this.#running++
  }

  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#running--
  }
}

/** Waits for all of them, but no longer than that; neither it nor what it waits for fails. */
async function withTimeout(all: Promise<unknown>, milliseconds: number, signal?: AbortSignal): Promise<void> {
  const done = new AbortController()
  const over = new Promise<void>((resolve) => {
    if (signal?.aborted) return resolve()
    const timer = setTimeout(resolve, milliseconds)
    done.signal.addEventListener('abort', () => clearTimeout(timer))
    signal?.addEventListener('abort', () => resolve(), { signal: done.signal })
  })
  await Promise.race([all, over])
  done.abort()
}

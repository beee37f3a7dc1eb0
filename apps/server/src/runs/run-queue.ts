import type { RunRecord } from '../runtime/runtime-options.ts'

/** What waits in memory at most: runs, and bytes of their recordings. Beyond it runs are left out of the history and counted. */
const mostRuns = 20_000
const mostBytes = 64_000_000
/** What is written at once. */
const runsAtOnce = 500
const bytesAtOnce = 8_000_000

const bytesOf = ({ recorded }: RunRecord) => recorded?.bytes ?? 0

/** Runs that wait to be written. */
export class RunQueue {
  #runs: RunRecord[] = []
  #bytes = 0
  readonly #lost = new Map<string, number>()

  get length(): number {
    return this.#runs.length
  }

  get isEmpty(): boolean {
    return this.#runs.length === 0 && this.#lost.size === 0
  }

  add(run: RunRecord): void {
    const bytes = this.#bytes + bytesOf(run)
    if (this.#runs.length >= mostRuns || bytes > mostBytes) this.lose([run])
    else {
      this.#bytes = bytes
      this.#runs.push(run)
    }
  }

  /** Counts runs that do not get into the history. */
  lose(runs: readonly RunRecord[]): void {
    for (const { workspaceId } of runs) this.#lost.set(workspaceId, (this.#lost.get(workspaceId) ?? 0) + 1)
  }

  /** The next runs to be written, by workspace. */
  take(): Map<string, RunRecord[]> {
    let count = 0
    let bytes = 0
    for (const run of this.#runs) {
      bytes += bytesOf(run)
      if (count > 0 && (count >= runsAtOnce || bytes > bytesAtOnce)) break
      count++
    }
    const taken = this.#runs.slice(0, count)
    this.#runs = this.#runs.slice(count)
    for (const run of taken) this.#bytes -= bytesOf(run)
    const byWorkspace = new Map<string, RunRecord[]>()
    for (const run of taken) {
      const others = byWorkspace.get(run.workspaceId)
      if (others) others.push(run)
      else byWorkspace.set(run.workspaceId, [run])
    }
    return byWorkspace
  }

  /** How many were lost and are not yet counted elsewhere, by workspace. */
  get lost(): readonly (readonly [workspaceId: string, count: number])[] {
    return [...this.#lost]
  }

  /** So many of a workspace are counted elsewhere; others may have been lost meanwhile. */
  forgetLost(workspaceId: string, count: number): void {
    const left = (this.#lost.get(workspaceId) ?? 0) - count
    if (left > 0) this.#lost.set(workspaceId, left)
    else this.#lost.delete(workspaceId)
  }
}

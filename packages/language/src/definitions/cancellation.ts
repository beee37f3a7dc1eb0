import runCancelled from '../failures/run-cancelled.ts'

/**
 * Tells a run that nobody waits for its answer any more. Most runs end before anybody leaves and without waiting for anything, so
 * the signal is only made for those that wait.
 */
export class Cancellation {
  #cancelled = false
  #controller: AbortController | undefined

  get cancelled(): boolean {
    return this.#cancelled
  }

  /** For what waits outside of the run; its reason is RUN.CANCELLED. */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController()
      if (this.#cancelled) this.#controller.abort(runCancelled({}))
    }
    return this.#controller.signal
  }

  cancel(): void {
    if (this.#cancelled) return
    this.#cancelled = true
    this.#controller?.abort(runCancelled({}))
  }
}

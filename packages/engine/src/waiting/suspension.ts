import type { MaybePromise, Run, ValueClosure } from '@stackwright/language'
import { checkDeadline } from '../pace.ts'
import { type Answered, Answers } from './answers.ts'
import { Pending } from './pending.ts'

/*
 * Expressions are evaluated synchronously, and a few filters have to wait. Only a step with such a filter in its arguments is
 * compiled in another way: what is not there yet breaks its evaluation off, the step waits, and is begun again with the answers so
 * far. That is possible because a step reads its arguments before it does anything, and reading them changes nothing.
 */

/** The answers that the expressions of one step have got; each reading of one has its own. */
export class Suspension {
  readonly #readings: Answers[] = []
  #next = 0

  rewind(): void {
    this.#next = 0
  }

  reading(): Answers {
    const index = this.#next++
    this.#readings[index] ??= new Answers()
    return (this.#readings[index] as Answers).rewind()
  }
}

/** A run whose steps can wait for their expressions. */
interface Suspended extends Run, Answered {
  /** What the expressions of the step at hand have waited for, if any of them can wait. */
  suspension: Suspension | undefined
}

/** An expression of a step that is compiled with `suspending`. */
export function resumable(read: ValueClosure): ValueClosure {
  return (given) => {
    const run = given as Suspended
    run.answers = run.suspension?.reading()
    try {
      return read(run)
    } finally {
      run.answers = undefined
    }
  }
}

/** Begins something anew each time one of its expressions has waited. */
export function suspending<T>(execute: (run: Run) => MaybePromise<T>): (run: Run) => MaybePromise<T> {
  return (given) => {
    const run = given as Suspended
    const outer = run.suspension
    const suspension = new Suspension()
    const attempt = () => {
      suspension.rewind()
      run.suspension = suspension
      return execute(run)
    }
    const goOn = async (first: unknown): Promise<T> => {
      try {
        for (let reason = first; ; ) {
          if (!(reason instanceof Pending)) throw reason
          await reason.settle()
          checkDeadline(run)
          try {
            return await attempt()
          } catch (error) {
            reason = error
          }
        }
      } finally {
        run.suspension = outer
      }
    }
    let outcome: MaybePromise<T>
    try {
      outcome = attempt()
    } catch (error) {
      return goOn(error)
    }
    if (outcome instanceof Promise)
      return outcome.then((value) => {
        run.suspension = outer
        return value
      }, goOn)
    run.suspension = outer
    return outcome
  }
}

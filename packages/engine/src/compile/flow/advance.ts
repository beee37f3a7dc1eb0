import { type Completion, type MaybePromise, truthy } from '@stackwright/language'
import { checkDeadline } from '../../pace.ts'
import type { ProgramRun } from '../../program-run.ts'
import { waitsInside } from '../compiled-step.ts'
import { locate } from '../locate.ts'
import type { Instruction } from './instruction.ts'

/** A stack that waits: for a step, or for its turn before one. */
class Waiting {
  readonly at: Instruction
  readonly promise: Promise<Completion>
  readonly isPause: boolean

  constructor(at: Instruction, promise: Promise<Completion>, isPause: boolean) {
    this.at = at
    this.promise = promise
    this.isPause = isPause
  }
}

/** Runs instructions to the end of their stack: synchronously until a step waits, from then on in one async function. */
export function runInstructions(
  run: ProgramRun,
  first: Instruction | undefined,
  iteration: number | undefined,
): MaybePromise<Completion> {
  const ended = advance(run, first, iteration)
  return ended instanceof Waiting ? goOn(run, ended, iteration) : ended
}

async function goOn(run: ProgramRun, first: Waiting, iteration: number | undefined): Promise<Completion> {
  for (let waiting = first; ; ) {
    const { at, promise, isPause } = waiting
    let next: Instruction | undefined
    try {
      const outcome = await promise
      if (isPause || !waitsInside(at.run)) checkDeadline(run)
      if (isPause) next = at
      else if (!outcome) next = at.next
      else if (outcome === 'return' || !at.loop) return outcome
      else next = outcome === 'break' ? at.loop.end : at.loop.again
    } catch (error) {
      throw locate(error, at.place)
    }
    const ended = advance(run, next, iteration)
    if (!(ended instanceof Waiting)) return ended
    waiting = ended
  }
}

/** Follows instructions until the stack ends or waits. */
function advance(run: ProgramRun, first: Instruction | undefined, iteration: number | undefined): Completion | Waiting {
  const { pace, variables } = run
  let at = first
  try {
    while (at !== undefined) {
      if (pace.left < 0 && at.begins) {
        const pause = pace.check(run)
        if (pause) return new Waiting(at, pause, true)
      }
      // The cases are those of `kinds`, written out because only literal numbers make the switch a jump. Whole numbers of 32 bits
      // have exact sums and remainders; everything else is for the closures.
      switch (at.kind) {
        case 0: {
          const outcome = at.run(run, iteration)
          // Most steps just go through.
          if (!outcome) {
            at = at.next
            break
          }
          if (outcome instanceof Promise) return new Waiting(at, outcome, false)
          if (outcome === 'return' || at.loop === undefined) return outcome
          at = outcome === 'break' ? at.loop.end : at.loop.again
          break
        }
        case 1:
          at = at.next
          break
        case 2: {
          const left = variables[at.left]
          if (typeof left === 'number' && (left | 0) === left) variables[at.target] = (left | 0) + (at.number | 0)
          else at.run(run)
          at = at.next
          break
        }
        case 3: {
          const left = variables[at.left]
          const right = variables[at.other]
          if (typeof left === 'number' && typeof right === 'number' && (left | 0) === left && (right | 0) === right)
            variables[at.target] = (left | 0) + (right | 0)
          else at.run(run)
          at = at.next
          break
        }
        default: {
          if (at.hot !== undefined) at.hot.advance(run)
          if (holds(at, run)) {
            pace.left -= at.cost
            at = at.next
          } else {
            pace.left -= at.otherCost
            at = at.otherwise
          }
        }
      }
    }
    return undefined
  } catch (error) {
    throw locate(error, (at as Instruction).place)
  }
}

/** Whether the condition of an instruction holds. */
function holds(at: Instruction, run: ProgramRun): boolean {
  const { variables } = run
  if (at.kind !== 4) {
    const left = variables[at.left]
    const right = at.kind === 6 ? variables[at.other] : at.number
    if (typeof left === 'number' && (left | 0) === left && typeof right === 'number' && (right | 0) === right) {
      const compared = at.kind === 7 ? ((left | 0) % (at.divisor | 0)) | 0 : left | 0
      const order = compared < (right | 0) ? 1 : compared === (right | 0) ? 2 : 4
      return (order & at.accepts) !== 0
    }
  }
  return truthy(at.condition(run))
}

import type { Repetition } from '@stackwright/language'
import type { ProgramRun } from '../../program-run.ts'
import { leftOffset, loopCode, offsetOf } from './loop-code.ts'

/** Turns after which making machine code of a loop is worth its while. */
const turnsBeforeCompiling = 2_000

/** All loops work in the same page, one after the other: none of them waits for anything. */
interface Memory {
  readonly imported: WebAssembly.Memory
  readonly ints: Int32Array
  readonly doubles: Float64Array
}
let shared: Memory | undefined

/** undefined where the process may not have the address space for it, which is far more than the page. */
function memory(): Memory | undefined {
  if (shared) return shared
  try {
    const imported = new WebAssembly.Memory({ initial: 1, maximum: 1 })
    shared = { imported, ints: new Int32Array(imported.buffer), doubles: new Float64Array(imported.buffer) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return shared
}

/** Takes turns of a loop over variables that are all whole numbers; takes none when one is not, or limits are to be looked at. */
type TakeTurns = (run: ProgramRun) => void

/** A loop that is compiled to machine code once it has run often enough. */
export class HotLoop {
  readonly #loop: Repetition
  #turns = 0
  #takeTurns: TakeTurns | undefined

  constructor(loop: Repetition) {
    this.#loop = loop
  }

  /** To be called before each turn. It may take some by itself; the next one may be over, and fail, as ever. */
  advance(run: ProgramRun): void {
    if (this.#takeTurns) this.#takeTurns(run)
    else if (++this.#turns > turnsBeforeCompiling) this.#takeTurns = compile(this.#loop)
  }
}

const leaveToInterpreter: TakeTurns = () => {}

function compile(loop: Repetition): TakeTurns {
  const code = loopCode(loop)
  const page = code && memory()
  if (!page) return leaveToInterpreter
  const { module, places, written } = code
  const { imported, ints, doubles } = page
  const instance = new WebAssembly.Instance(new WebAssembly.Module(module), { engine: { memory: imported } })
  const take = instance.exports.run as () => void
  const left = leftOffset / 4
  const first = offsetOf(0) / 8
  return ({ variables, pace }) => {
    for (let index = 0; index < places.length; index++) {
      const value = variables[places[index] as number]
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) return
      doubles[first + index] = value as number
    }
    ints[left] = pace.left
    take()
    pace.left = ints[left] as number
    for (let index = 0; index < written; index++) variables[places[index] as number] = doubles[first + index]
  }
}

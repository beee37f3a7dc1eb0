import limitReached from '../failures/limit-reached.ts'

const mostParts = 2_000_000
/** Characters that are gone through as fast as one part is. */
const charactersPerPart = 32

/**
 * Counts the parts of values that something goes through at once. A value that takes hardly any memory may have no end of them,
 * since lists and objects may stand in it many times.
 */
export class PartCount {
  /** Parts that were gone through by whatever ran on this thread: who looks before and after knows what was done in between. */
  static total = 0
  #left = mostParts

  /** Counts one part and its characters. Fails with LIMIT.REACHED when there have been too many. */
  add(characters = 0): void {
    const parts = 1 + Math.floor(characters / charactersPerPart)
    PartCount.total += parts
    this.#left -= parts
    if (this.#left < 0) throw limitReached({ limit: 'size of values', allowed: `${mostParts} parts at once` })
  }
}

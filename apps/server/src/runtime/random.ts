import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Host } from '@stackwright/language'

const widest = 2 ** 48 - 1

/** The cryptographic source of random values, for whole numbers over the full range that is exact. */
export const random: Host['random'] = {
  integer(min, max) {
    if (max - min < widest) return min + randomInt(max - min + 1)
    const span = BigInt(max) - BigInt(min) + 1n
    const limit = (1n << 64n) - ((1n << 64n) % span)
    for (;;) {
      const drawn = randomBytes(8).readBigUInt64BE()
      if (drawn < limit) return Number(BigInt(min) + (drawn % span))
    }
  },
  bytes: (length) => new Uint8Array(randomBytes(length)),
  uuid: () => randomUUID(),
  made: (work) => work(),
}

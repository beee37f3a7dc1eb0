import { isIPv6 } from 'node:net'
import { tooManyAttempts } from './failures.ts'

export interface AttemptLimiter {
  /** Counts an attempt; @throws Failure 429 when there were too many within the window. */
  count(key: string): void
  /** Forgets the attempts, after a success. */
  clear(key: string): void
}

const maxKeys = 100_000

/** Counts attempts in memory, in windows of fixed length. */
export function createAttemptLimiter(options: {
  allowed: number
  windowMilliseconds: number
  now?: () => number
}): AttemptLimiter {
  const { allowed, windowMilliseconds, now = Date.now } = options
  const windows = new Map<string, { started: number; attempts: number }>()
  return {
    count(key) {
      const time = now()
      const known = windows.get(key)
      if (known && time - known.started < windowMilliseconds) {
        known.attempts++
        if (known.attempts > allowed)
          throw tooManyAttempts({ seconds: Math.ceil((known.started + windowMilliseconds - time) / 1_000) })
        return
      }
      if (windows.size >= maxKeys)
        for (const [old, { started }] of windows) if (time - started >= windowMilliseconds) windows.delete(old)
      // Even a flood of different keys must not fill the memory: the oldest window goes.
      if (windows.size >= maxKeys) windows.delete(windows.keys().next().value ?? '')
      windows.delete(key)
      windows.set(key, { started: time, attempts: 1 })
    },
    clear: (key) => void windows.delete(key),
  }
}

/** Who one client is to the limiter: an IPv6 client owns its whole /64. */
export function clientNetwork(address: string | undefined): string {
  if (!address || !isIPv6(address)) return address ?? ''
  if (address.startsWith('::ffff:')) return address.slice(7)
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const before = head ? head.split(':') : []
  const after = address.includes('::') && tail ? tail.split(':') : []
  const gap = address.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  return [...before, ...gap, ...after].slice(0, 4).join(':')
}

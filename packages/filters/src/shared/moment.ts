import { argumentOutOfRange, argumentWrongType, describeType, tryNumber, type Value } from '@stackwright/language'
import { DateTime } from 'luxon'
import { readTimeText } from './time-text.ts'

const latest = 8.64e15

/** The moment that a value stands for, in a time zone: epoch milliseconds, `now`, dates and times, relative text. */
export function momentIn(value: Value, timezone: string, now: number): DateTime {
  const zone = zoneName(timezone)
  const number = tryNumber(value)
  if (number !== undefined) return momentAt(Number(number), zone)
  if (typeof value === 'string') {
    const moment = readTimeText(value, DateTime.fromMillis(now, { zone, locale: 'en' }))
    if (moment?.isValid) return moment
  }
  throw argumentWrongType({
    name: 'The value',
    expected: 'a time in milliseconds or text such as 2026-01-31 12:00 or "-7 days"',
    got: describeType(value),
  })
}

export function momentAt(milliseconds: number, zone: string): DateTime {
  const whole = Math.trunc(milliseconds)
  if (!(Math.abs(whole) <= latest))
    throw argumentOutOfRange({ name: 'The time', reason: 'is too far from now to be a date.' })
  return DateTime.fromMillis(whole, { zone, locale: 'en' })
}

const knownZones = new Map<string, boolean>()

/** Checks a time zone's name; empty is UTC. */
export function zoneName(timezone: string): string {
  const name = timezone.trim() || 'UTC'
  let known = knownZones.get(name)
  if (known === undefined) {
    known = name.length <= 64 && name !== 'local' && name !== 'system' && DateTime.fromMillis(0, { zone: name }).isValid
    if (knownZones.size < 1_000) knownZones.set(name, known)
  }
  if (!known) throw argumentOutOfRange({ name: 'timezone', reason: `is not a time zone: ${name.slice(0, 64)}.` })
  return name
}

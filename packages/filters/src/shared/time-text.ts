import { DateTime, type DateTimeUnit, type DurationLikeObject } from 'luxon'

const units: Record<string, keyof DurationLikeObject> = {
  ms: 'milliseconds',
  msec: 'milliseconds',
  millisecond: 'milliseconds',
  s: 'seconds',
  sec: 'seconds',
  second: 'seconds',
  min: 'minutes',
  minute: 'minutes',
  h: 'hours',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  fortnight: 'weeks',
  month: 'months',
  mon: 'months',
  year: 'years',
}
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

type Reader = readonly [pattern: RegExp, read: (moment: DateTime, match: readonly string[]) => DateTime | undefined]

/** Each reads what stands at the start of the text; longer forms stand before shorter ones. */
const readers: readonly Reader[] = [
  [
    /^@(-?\d{1,13})(?![\d.])/,
    (moment, [, seconds]) =>
      moment.set({ millisecond: 0 }).plus({ seconds: Number(seconds) - Math.floor(moment.toSeconds()) }),
  ],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, (moment, [, year, month, day]) => date(moment, year, month, day)],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, (moment, [, year, month, day]) => date(moment, year, month, day)],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/, (moment, [, month, day, year]) => date(moment, year, month, day)],
  [/^(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?!\d)/, (moment, [, day, month, year]) => date(moment, year, month, day)],
  [
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/,
    (moment, [, name, day, year]) => date(moment, year, monthNumber(name), day),
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?!\d)/,
    (moment, [, day, name, year]) => date(moment, year, monthNumber(name), day),
  ],
  [
    /^t?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(am|pm)?(?![\d:])/,
    (moment, [, hour, minute, second, fraction, half]) => clock(moment, hour, minute, second, fraction, half),
  ],
  [/^(\d{1,2}) ?(am|pm)\b/, (moment, [, hour, half]) => clock(moment, hour, '0', undefined, undefined, half)],
  [/^(?:z|utc|gmt)(?![a-z])/, (moment) => moment.setZone('UTC', { keepLocalTime: true })],
  [
    /^([+-]\d{2}):?(\d{2})(?!\d)/,
    (moment, [, hours, minutes]) => moment.setZone(`UTC${hours}:${minutes}`, { keepLocalTime: true }),
  ],
  [/^now\b/, (moment) => moment],
  [/^(?:today|midnight)\b/, (moment) => moment.startOf('day')],
  [/^noon\b/, (moment) => moment.startOf('day').set({ hour: 12 })],
  [/^tomorrow\b/, (moment) => moment.startOf('day').plus({ days: 1 })],
  [/^yesterday\b/, (moment) => moment.startOf('day').minus({ days: 1 })],
  [
    /^(first|last) day of(?: (next|last|previous|this) (month|year))?/,
    (moment, [, which, side, unit]) => edge(moment, which, side, unit),
  ],
  [/^(next|last|previous|this) ([a-z]+)/, (moment, [, side, name]) => beside(moment, side, name)],
  [/^([+-]?) ?(\d{1,12}|an?) ?([a-z]+)/, (moment, [, sign, amount, name]) => shift(moment, sign, amount, name)],
  [
    /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) ([a-z]+)/,
    (moment, [, ordinal, name]) => shift(moment, '', String(ordinals.indexOf(ordinal ?? '')), name),
  ],
  [/^([a-z]{3,9})/, (moment, [, name]) => weekday(moment.startOf('day'), name, 0)],
]

/**
 * Reads dates and times as PHP people write them, piece by piece and relative to a moment: `2026-01-31 12:00`, `+1 month`,
 * `-35 days`, `next friday 10am`, `first day of next month`, `2 hours ago`. Undefined when a piece is not understood.
 */
export function readTimeText(source: string, start: DateTime): DateTime | undefined {
  let text = withoutAgo(source.slice(0, 200).trim().toLowerCase().replace(/\s+/g, ' '))
  if (text === '') return undefined
  const zone = start.zone
  let moment: DateTime | undefined = start
  while (text !== '' && moment) {
    const found = readers.find(([pattern]) => pattern.test(text))
    if (!found) return undefined
    const match: RegExpExecArray = found[0].exec(text) as RegExpExecArray
    moment = found[1](moment, match)
    text = text
      .slice(match[0].length)
      .replace(/^[ ,]+/, '')
      .replace(/^(?:and|at|on|of) /, '')
  }
  return moment?.setZone(zone)
}

/** `ago` turns all amounts before it around: "1 week 2 days ago" is "-1 week -2 days". */
function withoutAgo(text: string): string {
  return text.replace(/((?:[+-]? ?(?:\d{1,12} ?|an? )[a-z]+,? )+)ago\b/g, (_, amounts: string) =>
    amounts.replace(
      /([+-]?) ?(\d+|\ban?\b) ?([a-z]+)/g,
      (_whole, sign, amount, name) => `${sign === '-' ? '+' : '-'}${amount} ${name}`,
    ),
  )
}

function date(moment: DateTime, year?: string, month?: string | number, day?: string): DateTime | undefined {
  const read = DateTime.fromObject(
    { year: Number(year), month: Number(month), day: Number(day) },
    { zone: moment.zone, locale: 'en' },
  )
  return read.isValid ? read : undefined
}

function clock(moment: DateTime, hour = '0', minute = '0', second = '0', fraction = '0', half?: string) {
  const hours = half ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour)
  if (hours > 24 || Number(minute) > 59 || Number(second) > 60 || (half && Number(hour) > 12)) return undefined
  return moment.startOf('day').set({
    hour: hours,
    minute: Number(minute),
    second: Number(second),
    millisecond: Math.trunc(Number(`0.${fraction}`) * 1_000),
  })
}

function unitOf(name = ''): keyof DurationLikeObject | undefined {
  const known = Object.hasOwn(units, name) ? name : name.replace(/s$/, '')
  return Object.hasOwn(units, known) ? units[known] : undefined
}

function shift(moment: DateTime, sign = '', amount = '0', name = ''): DateTime | undefined {
  const unit = unitOf(name)
  if (!unit) return undefined
  const count = (/^an?$/.test(amount) ? 1 : Number(amount)) * (name.startsWith('fortnight') ? 2 : 1)
  const signed = sign === '-' ? -count : count
  if (unit !== 'months' && unit !== 'years') return moment.plus({ [unit]: signed })
  // A day that the month does not have runs over into the next one: 31 January + 1 month is 3 March.
  return moment
    .set({ day: 1 })
    .plus({ [unit]: signed })
    .plus({ days: moment.day - 1 })
}

function beside(moment: DateTime, side = 'this', name = ''): DateTime | undefined {
  const direction = side === 'next' ? 1 : side === 'this' ? 0 : -1
  if (unitOf(name)) return shift(moment, direction < 0 ? '-' : '', String(Math.abs(direction)), name)
  return weekday(moment.startOf('day'), name, direction)
}

function weekday(day: DateTime, name = '', direction: number): DateTime | undefined {
  const wanted = weekdays.indexOf(name.slice(0, 3)) + 1
  if (wanted === 0 || !/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/.test(name)) return undefined
  const ahead = (wanted - day.weekday + 7) % 7
  if (direction === 0) return day.plus({ days: ahead })
  return day.plus({ days: direction > 0 ? ahead || 7 : (ahead || 7) - 7 || -7 })
}

function edge(moment: DateTime, which?: string, side = 'this', unit: string = 'month'): DateTime {
  const moved = moment.set({ day: 1 }).plus({ [`${unit}s`]: side === 'next' ? 1 : side === 'this' ? 0 : -1 })
  const day = which === 'first' ? moved.startOf(unit as DateTimeUnit) : moved.endOf(unit as DateTimeUnit)
  return day.set({ hour: moment.hour, minute: moment.minute, second: moment.second, millisecond: moment.millisecond })
}

function monthNumber(name = ''): number {
  return months.indexOf(name.slice(0, 3)) + 1
}

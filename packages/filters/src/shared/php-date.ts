import type { DateTime } from 'luxon'

/** What each letter of PHP's date() formats stands for. */
const letters: Record<string, (moment: DateTime) => string | number> = {
  d: (moment) => moment.toFormat('dd'),
  D: (moment) => moment.toFormat('ccc'),
  j: (moment) => moment.day,
  l: (moment) => moment.toFormat('cccc'),
  N: (moment) => moment.weekday,
  S: (moment) => ordinalSuffix(moment.day),
  w: (moment) => moment.weekday % 7,
  z: (moment) => moment.ordinal - 1,
  W: (moment) => String(moment.weekNumber).padStart(2, '0'),
  F: (moment) => moment.toFormat('LLLL'),
  m: (moment) => moment.toFormat('LL'),
  M: (moment) => moment.toFormat('LLL'),
  n: (moment) => moment.month,
  t: (moment) => moment.daysInMonth ?? 30,
  L: (moment) => (moment.isInLeapYear ? 1 : 0),
  o: (moment) => moment.weekYear,
  Y: (moment) => String(moment.year).padStart(4, '0'),
  y: (moment) => String(moment.year % 100).padStart(2, '0'),
  a: (moment) => (moment.hour < 12 ? 'am' : 'pm'),
  A: (moment) => (moment.hour < 12 ? 'AM' : 'PM'),
  g: (moment) => moment.hour % 12 || 12,
  G: (moment) => moment.hour,
  h: (moment) => String(moment.hour % 12 || 12).padStart(2, '0'),
  H: (moment) => moment.toFormat('HH'),
  i: (moment) => moment.toFormat('mm'),
  s: (moment) => moment.toFormat('ss'),
  u: (moment) => `${moment.toFormat('SSS')}000`,
  v: (moment) => moment.toFormat('SSS'),
  e: (moment) => moment.zoneName ?? 'UTC',
  I: (moment) => (moment.isInDST ? 1 : 0),
  O: (moment) => moment.toFormat('ZZZ'),
  P: (moment) => moment.toFormat('ZZ'),
  p: (moment) => (moment.offset === 0 ? 'Z' : moment.toFormat('ZZ')),
  T: (moment) => moment.offsetNameShort ?? 'UTC',
  Z: (moment) => moment.offset * 60,
  c: (moment) => moment.toFormat("yyyy-LL-dd'T'HH:mm:ssZZ"),
  r: (moment) => moment.toFormat('ccc, dd LLL yyyy HH:mm:ss ZZZ'),
  U: (moment) => Math.floor(moment.toSeconds()),
}

/** Writes a moment in a format of PHP's date(): `Y-m-d H:i:s`. A backslash keeps the next character. */
export function formatPhpDate(moment: DateTime, format: string): string {
  return format.replace(/\\([\s\S]?)|([a-zA-Z])/g, (_, kept: string | undefined, letter: string | undefined) =>
    letter === undefined ? (kept ?? '') : String(letters[letter]?.(moment) ?? letter),
  )
}

function ordinalSuffix(day: number): string {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

/** The same letters where they can be read, as luxon's tokens. */
const tokens: Record<string, string> = {
  d: 'dd',
  j: 'd',
  D: 'ccc',
  l: 'cccc',
  m: 'MM',
  n: 'M',
  M: 'MMM',
  F: 'MMMM',
  Y: 'yyyy',
  y: 'yy',
  a: 'a',
  A: 'a',
  g: 'h',
  h: 'hh',
  G: 'H',
  H: 'HH',
  i: 'mm',
  s: 'ss',
  v: 'SSS',
  u: 'u',
  e: 'z',
  T: 'z',
  O: 'ZZZ',
  P: 'ZZ',
  p: 'ZZ',
  U: 'X',
}

/** A PHP format for reading as a luxon format; undefined when it has a letter that cannot be read. */
export function readingFormat(format: string): string | undefined {
  let known = true
  const converted = format.replace(/\\([\s\S]?)|([a-zA-Z])|[!|'?]/g, (_, kept?: string, letter?: string) => {
    if (letter === undefined) return kept ? `'${kept}'` : ''
    known &&= Object.hasOwn(tokens, letter)
    return tokens[letter] ?? ''
  })
  return known ? converted : undefined
}

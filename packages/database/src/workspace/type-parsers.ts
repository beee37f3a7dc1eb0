import { normalizeNumber, parseJson, type Value } from '@stackwright/language'
import pg from 'pg'

type Parser = (text: string) => Value

const int8: Parser = (text) => {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : normalizeNumber(text)
}

/** There is no number for NaN and infinity, which PostgreSQL knows. */
const numeric: Parser = (text) => (/^-?\d/.test(text) ? normalizeNumber(trimZeros(text)) : null)

const float: Parser = (text) => {
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}

/** PostgreSQL keeps the scale a number was written with: 1.50 stays "1.50". */
const trimZeros = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/**
 * The session runs in UTC, so a moment is `2026-01-31 12:00:00.123+00`. The engine reads that as it is, in half the time that
 * making ISO 8601 of it takes, but for the years before 100, which it takes for those of our days.
 */
const timestamptz: Parser = (text) => {
  const instant = Date.parse(text.startsWith('00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text)
  return Number.isNaN(instant) ? text : instant
}

const text: Parser = (value) => value
const bool: Parser = (value) => value === 't'

const scalars = new Map<number, Parser>([
  [16, bool],
  [20, int8],
  [21, int8],
  [23, int8],
  [25, text],
  [114, parseJson],
  [700, float],
  [701, float],
  [1043, text],
  [1082, text],
  [1184, timestamptz],
  [1700, numeric],
  [2950, text],
  [3802, parseJson],
])

/** The type of an array and that of its elements. */
const arrays: readonly (readonly [number, number])[] = [
  [1000, 16],
  [1016, 20],
  [1009, 25],
  [1182, 1082],
  [1185, 1184],
  [1231, 1700],
  [2951, 2950],
  [3807, 3802],
]

/** As pg-types has it; its type declarations describe another version. */
const arrayParser = pg.types.arrayParser as unknown as {
  create(text: string, parse: Parser): { parse(): readonly Value[] }
}

const parsers = new Map<number, Parser>(scalars)
for (const [array, element] of arrays) {
  const parse = scalars.get(element)
  if (!parse) throw new Error(`There is no parser for the elements of ${array}`)
  parsers.set(array, (value) => arrayParser.create(value, parse).parse())
}

/** Turns what the driver receives into the values that programs work with. Types that no field has stay text. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number) => parsers.get(oid) ?? text,
}

import { Exact, inputWrongType, normalizeNumber, stringifyJson, toText, type Value } from '@stackwright/language'
import bool from '../fields/bool.ts'
import date from '../fields/date.ts'
import decimal from '../fields/decimal.ts'
import int from '../fields/int.ts'
import timestamp from '../fields/timestamp.ts'
import uuid from '../fields/uuid.ts'
import { storableJson } from '../reading/storable-json.ts'
import { pointsNowhere } from '../rows/points-nowhere.ts'
import { comparedText } from './compared-text.ts'
import type { Operand } from './operand.ts'
import type { Parameter } from './parameters.ts'

type Read = Parameter['read']

const least = new Exact('-9223372036854775808')
const most = new Exact('9223372036854775807')

/**
 * How a value is read that is compared with an operand. Text is compared as text, whatever the field would accept (no record has an
 * e-mail address that is none); anything else must have the operand's type, or the query fails naming the field.
 */
export function comparedValue(operand: Operand): Read {
  const { family, name, column } = operand
  if (operand.array && column) return (value, now) => column.toDriver(column.read(value, now))
  return elementValue(family, name, operand)
}

/** Like comparedValue, for one element of a list. */
export function elementValue(family: Operand['family'], name: string, { column }: Operand): Read {
  if (family === 'text') return (value) => comparedText(value, name)
  if (family === 'json') return (value) => stringifyJson(storableJson(value, name))
  if (column && !column.field.list)
    return (value, now) => (pointsNowhere(column.field, value) ? null : column.toDriver(column.read(value, now)))
  if (column) {
    const one = { ...column.field, list: false }
    return (value, now) => column.elementToDriver(column.type.read(value, one, now))
  }
  if (family === 'number') return (value) => toText(decimal.read(value, { name, type: 'decimal' }))
  const type = { bool, date, timestamp, uuid }[family]
  return (value, now) => {
    const read = type.read(value, { name, type: family }, now)
    return type.toDriver ? type.toDriver(read) : read
  }
}

/** For limits of whole numbers: what lies above 1.5 lies above 1; what lies from 1.5 on lies from 2 on. */
export function boundaryValue(operand: Operand, rounding: 'floor' | 'ceil'): Read {
  if (operand.type !== 'pg_catalog.int8') return comparedValue(operand)
  const declaration = { name: operand.name, type: 'int' } as const
  return (value) => {
    const number = new Exact(decimal.read(value, declaration) as number)[rounding]()
    const clamped = Exact.max(least, Exact.min(most, number))
    return int.toDriver?.(normalizeNumber(clamped))
  }
}

/** A list of values to compare with; nulls in it match nothing. */
export function listValue(operand: Operand): Read {
  const read = elementValue(operand.family, operand.name, operand)
  return (value, now) => {
    if (!Array.isArray(value))
      throw inputWrongType({ name: operand.name, expected: 'a list of values to compare with' })
    return value.filter((item: Value) => item !== null).map((item: Value) => read(item, now))
  }
}

/** One value counts as a list of it. */
export function listOrOne(operand: Operand): Read {
  const list = listValue(operand)
  return (value, now) => list(Array.isArray(value) ? value : [value], now)
}

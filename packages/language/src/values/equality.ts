import { isNumber } from './exact.ts'
import { isObject } from './is-object.ts'
import { PartCount } from './part-count.ts'
import { tryNumber } from './to-number.ts'
import { truthy } from './truthy.ts'
import type { ObjectValue, Value } from './value.ts'

/** What looking an entry up takes besides. */
const charactersPerEntry = 128

type Equality = (left: Value, right: Value, parts: PartCount) => boolean

/**
 * `===`: same kind and same value; numbers by value, lists and objects by content. Fails with LIMIT.REACHED where lists and objects
 * have too many parts to compare; who compares many times shares one count.
 */
export function strictEquals(left: Value, right: Value, parts?: PartCount): boolean {
  return left === right || identicalOther(left, right, parts)
}

function identicalOther(left: Value, right: Value, parts?: PartCount): boolean {
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object')
    return isNumber(left) && isNumber(right) && numbersEqual(left, right)
  return sameContent(left, right, identicalOther, parts ?? new PartCount())
}

/** `==`: as in the table of coercions in docs/reference/coercions.md. Fails like `===`. */
export function looseEquals(left: Value, right: Value, parts?: PartCount): boolean {
  return left === right || equalsOther(left, right, parts)
}

function equalsOther(left: Value, right: Value, parts?: PartCount): boolean {
  if (typeof left === 'number' && typeof right === 'number') return false
  if (typeof left === 'boolean') return equalsBoolean(right, left)
  if (typeof right === 'boolean') return equalsBoolean(left, right)
  if (left === null || right === null) return false
  if (isNumber(left)) return equalsNumber(right, left)
  if (isNumber(right)) return equalsNumber(left, right)
  if (typeof left === 'string' || typeof right === 'string') return false
  if (Array.isArray(left) !== Array.isArray(right)) return !truthy(left) && !truthy(right)
  return sameContent(left, right, equalsOther, parts ?? new PartCount())
}

function equalsBoolean(value: Value, expected: boolean): boolean {
  if (typeof value === 'string') {
    const word = value.toLowerCase()
    if (word === 'true' || word === 'false') return (word === 'true') === expected
  }
  return truthy(value) === expected
}

function equalsNumber(value: Value, expected: number | Exclude<Value, number>): boolean {
  const number = tryNumber(value)
  return number !== undefined && isNumber(expected) && numbersEqual(number, expected)
}

function numbersEqual(left: Value, right: Value): boolean {
  if (typeof left === 'number') return typeof right === 'number' ? left === right : isNumber(right) && right.eq(left)
  return isNumber(left) && isNumber(right) && left.eq(right)
}

function sameContent(left: Value, right: Value, equals: Equality, parts: PartCount): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => samePart(item, right[index], equals, parts))
  if (isObject(left) && isObject(right)) return sameEntries(left, right, equals, parts)
  return isNumber(left) && isNumber(right) && numbersEqual(left, right)
}

function sameEntries(left: ObjectValue, right: ObjectValue, equals: Equality, parts: PartCount): boolean {
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => {
      parts.add(charactersPerEntry)
      return Object.hasOwn(right, key) && samePart(left[key] as Value, right[key], equals, parts)
    })
  )
}

function samePart(left: Value, right: Value | undefined, equals: Equality, parts: PartCount): boolean {
  // Only texts of the same length are compared character by character.
  const compared = typeof left === 'string' && typeof right === 'string' && left.length === right.length
  parts.add(compared ? left.length : 0)
  return left === right || equals(left, right as Value, parts)
}

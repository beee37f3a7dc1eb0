import { conditionInvalid, type Expression, isObject, stringifyJson, type Value } from '@stackwright/language'
import { storableJson } from '../reading/storable-json.ts'
import { comparedText } from './compared-text.ts'
import { asText, type ConditionScope, dependsOnRecord, type Operand, operandOf } from './operand.ts'
import type { Parameter, Sql } from './parameters.ts'
import { elementValue, listOrOne, listValue } from './value-readers.ts'

/** A comparison with one value that is not true when the value is null. */
function test(
  scope: ConditionScope,
  value: Expression,
  read: Parameter['read'],
  sql: (place: string, context: Parameters<Sql>[0]) => string,
): Sql {
  const parameter = scope.parameter(value, read)
  return (context) => (context.isNull(parameter) ? 'false' : sql(context.place(parameter), context))
}

/** `field in list`, or `value in list field`. */
export function inList(left: Expression, right: Expression, scope: ConditionScope): Sql {
  if (!dependsOnRecord(left)) return hasElement(operandOf(right, scope), left, scope)
  const operand = operandOf(left, scope)
  if (dependsOnRecord(right)) {
    const list = operandOf(right, scope)
    if (!list.array || operand.array || list.family !== operand.family)
      throw conditionInvalid({ reason: `${list.name} is no list of what ${operand.name} holds.` })
    return (context) => `${operand.sql(context)} = any (${list.sql(context)})`
  }
  if (operand.array) throw conditionInvalid({ reason: `${operand.name} is a list; use overlaps or contains.` })
  return test(
    scope,
    right,
    listValue(operand),
    (place, context) => `${operand.sql(context)} = any (${place}::${operand.type}[])`,
  )
}

/** A list field has the value as an element. */
function hasElement(list: Operand, value: Expression, scope: ConditionScope): Sql {
  if (list.array)
    return test(
      scope,
      value,
      elementValue(list.family, list.name, list),
      (place, context) => `${place}::${list.elementType} = any (${list.sql(context)})`,
    )
  if (list.family !== 'json') throw conditionInvalid({ reason: `${list.name} is no list.` })
  return test(scope, value, jsonOf(list.name, true), jsonContains(list))
}

/** Text holds text, without regard to upper and lower case; a list has an element. */
export function includes(left: Expression, right: Expression, scope: ConditionScope): Sql {
  const operand = operandOf(left, scope)
  if (operand.array || operand.family === 'json') return hasElement(operand, right, scope)
  const text = asText(operand)
  return test(
    scope,
    right,
    (value) => `%${escapePattern(comparedText(value, operand.name))}%`,
    (place, context) => `${text(context)} ilike ${place}::pg_catalog.text`,
  )
}

/** A list has all of the given elements; JSON contains the given JSON. */
export function contains(left: Expression, right: Expression, scope: ConditionScope): Sql {
  const operand = operandOf(left, scope)
  if (operand.family === 'json') return test(scope, right, jsonOf(operand.name, false), jsonContains(operand))
  if (operand.array)
    return test(
      scope,
      right,
      listOrOne(operand),
      (place, context) => `${operand.sql(context)} @> ${place}::${operand.type}`,
    )
  if (operand.family === 'text') return includes(left, right, scope)
  throw conditionInvalid({ reason: `${operand.name} is neither a list nor text, so it contains nothing.` })
}

/** A list has at least one of the given elements. */
export function overlaps(left: Expression, right: Expression, scope: ConditionScope): Sql {
  const operand = operandOf(left, scope)
  if (operand.array)
    return test(
      scope,
      right,
      listOrOne(operand),
      (place, context) => `${operand.sql(context)} && ${place}::${operand.type}`,
    )
  if (operand.family !== 'json') throw conditionInvalid({ reason: `${operand.name} is no list.` })
  return test(scope, right, listOrOne(operand), (place, context) => {
    const sql = operand.sql(context)
    return (
      `exists (select from pg_catalog.jsonb_array_elements(case when pg_catalog.jsonb_typeof(${sql}) = 'array' ` +
      `then ${sql} else '[]' end) item where item = any (${place}::pg_catalog.jsonb[]))`
    )
  })
}

/** ILIKE with the value's own % and _, or a regular expression as PostgreSQL reads it. */
export const pattern =
  (operator: 'ilike' | '~') =>
  (left: Expression, right: Expression, scope: ConditionScope): Sql => {
    const operand = operandOf(left, scope)
    const text = asText(operand)
    return test(
      scope,
      right,
      (value) => {
        const given = comparedText(value, operand.name)
        // A lone backslash at the end would escape nothing, which ILIKE refuses.
        return operator === 'ilike' ? given.replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\') : given
      },
      (place, context) => `${text(context)} ${operator} ${place}::pg_catalog.text`,
    )
  }

const jsonContains =
  (operand: Operand) =>
  (place: string, context: Parameters<Sql>[0]): string =>
    `${operand.sql(context)} @> ${place}::pg_catalog.jsonb`

/** As an element: in a list of its own, since an object would be compared with the whole. */
const jsonOf =
  (name: string, element: boolean): Parameter['read'] =>
  (value: Value) =>
    stringifyJson(storableJson(element || !(Array.isArray(value) || isObject(value)) ? [value] : value, name))

/** The text as it is, for LIKE. */
export const escapePattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

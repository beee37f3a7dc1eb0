import {
  add,
  argumentWrongType,
  type BinaryOperator,
  compareValues,
  divide,
  type Expression,
  looseEquals,
  modulo,
  multiply,
  negate,
  setOwn,
  strictEquals,
  subtract,
  toText,
  truthy,
  type Value,
} from '@stackwright/language'
import { parseExpression } from '@stackwright/script'
import { checkTextLength } from './bounded.ts'
import { checkDecodable } from './decodable.ts'

const longestText = 10_000

const wrong = (got: string) =>
  argumentWrongType({ name: 'The value', expected: 'an expression of numbers, texts and operators', got })

type Operator = (left: Value, right: () => Value) => Value

const operators: Partial<Record<BinaryOperator, Operator>> = {
  '==': (left, right) => looseEquals(left, right()),
  '!=': (left, right) => !looseEquals(left, right()),
  '===': (left, right) => strictEquals(left, right()),
  '!==': (left, right) => !strictEquals(left, right()),
  '>': (left, right) => compareValues(left, right()) > 0,
  '>=': (left, right) => compareValues(left, right()) >= 0,
  '<': (left, right) => compareValues(left, right()) < 0,
  '<=': (left, right) => compareValues(left, right()) <= 0,
  '&&': (left, right) => truthy(left) && truthy(right()),
  '||': (left, right) => (truthy(left) ? left : right()),
  '?:': (left, right) => (truthy(left) ? left : right()),
  '??': (left, right) => left ?? right(),
  '+': (left, right) => add(left, right()),
  '-': (left, right) => subtract(left, right()),
  '*': (left, right) => multiply(left, right()),
  '/': (left, right) => divide(left, right()),
  '%': (left, right) => modulo(left, right()),
  '~': (left, right) => {
    const text = toText(left) + toText(right())
    checkTextLength(text.length)
    return text
  },
}

/**
 * What an expression written as text comes to. Only what stands in the text counts: variables, inputs and filters are out of
 * reach, so that text from outside can be worked out without fear.
 */
export function evaluateText(text: string): Value {
  checkDecodable(text, longestText)
  const parsed = parseExpression(text)
  if (!parsed.ok) throw wrong('text that is none')
  return evaluate(parsed.expression)
}

function evaluate(expression: Expression): Value {
  switch (expression.kind) {
    case 'constant':
      return expression.value as Value
    case 'unary':
      return expression.operator === '!' ? !truthy(evaluate(expression.value)) : negate(evaluate(expression.value))
    case 'binary': {
      const operator = operators[expression.operator]
      if (!operator) throw wrong(`one with the operator ${expression.operator}`)
      return operator(evaluate(expression.left), () => evaluate(expression.right))
    }
    case 'conditional':
      return evaluate(truthy(evaluate(expression.condition)) ? expression.consequent : expression.alternate)
    case 'array':
      return expression.items.map(evaluate)
    case 'object': {
      const object: Record<string, Value> = {}
      for (const { key, value } of expression.entries)
        setOwn(object, typeof key === 'string' ? key : toText(evaluate(key)), evaluate(value))
      return object
    }
    default:
      throw wrong('one with variables or filters')
  }
}

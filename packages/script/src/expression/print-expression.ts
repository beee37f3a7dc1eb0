import {
  type BinaryOperator,
  type Expression,
  type ObjectEntry,
  type PathSegment,
  referenceRoots,
} from '@stackwright/language'
import { precedence } from './operators.ts'
import { printString } from './print-string.ts'

const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u
const pathName = /^\$?[\p{L}_][\p{L}\p{N}_]*$/u
const rootNames = new Set<string>([...referenceRoots, 'var'])
const unaryLevel = 20
const primaryLevel = 30
const arithmetic = new Set<BinaryOperator>(['+', '-', '*', '/', '%'])

/** The one canonical text of an expression; parentheses stand wherever a reader could doubt. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'constant':
      return printConstant(expression.value)
    case 'reference':
      return printReference(expression.root, expression.path)
    case 'filter': {
      const args = expression.arguments.map(
        (argument) =>
          `:${argument.kind === 'constant' ? printConstant(argument.value) : wrap(argument, primaryLevel + 1)}`,
      )
      const value =
        expression.value.kind === 'filter' ? printExpression(expression.value) : wrap(expression.value, primaryLevel)
      return `${value}|${expression.name}${args.join('')}`
    }
    case 'unary': {
      const value = wrap(expression.value, unaryLevel)
      // A digit right behind the minus would read as a negative constant.
      return /^\d/.test(value) ? `${expression.operator}(${value})` : `${expression.operator}${value}`
    }
    case 'binary':
      return printBinary(expression.operator, expression.left, expression.right)
    case 'conditional': {
      const { condition, consequent, alternate } = expression
      return `${wrap(condition, 2)} ? ${wrap(consequent, primaryLevel)} : ${wrap(alternate, 2)}`
    }
    case 'array':
      return `[${expression.items.map(printExpression).join(', ')}]`
    case 'object':
      return expression.entries.length === 0 ? '{}' : `{ ${expression.entries.map(printEntry).join(', ')} }`
  }
}

/** How tight a printed expression holds together. */
function level(expression: Expression): number {
  if (expression.kind === 'conditional') return 1
  if (expression.kind === 'binary') return precedence.get(expression.operator) ?? 0
  if (expression.kind === 'unary' || isNegative(expression)) return unaryLevel
  if (expression.kind !== 'filter') return primaryLevel + 1
  // What follows a filter's last argument would read as part of it, so as an operand such a filter stands in parentheses.
  return expression.arguments.length > 0 ? 0 : primaryLevel
}

function wrap(expression: Expression, least: number): string {
  const text = printExpression(expression)
  return level(expression) < least ? `(${text})` : text
}

function printBinary(operator: BinaryOperator, left: Expression, right: Expression): string {
  const own = precedence.get(operator) ?? 0
  const side = (operand: Expression, least: number) => {
    const sameKind =
      operand.kind === 'binary' &&
      (operand.operator === operator || (arithmetic.has(operator) && arithmetic.has(operand.operator)))
    const plain = operand.kind !== 'binary' || sameKind || operator === '&&' || operator === '||'
    const doubtful = operand.kind === 'binary' && operator === '||' && operand.operator === '&&'
    return plain && !doubtful ? wrap(operand, least) : `(${printExpression(operand)})`
  }
  const leftText = side(left, own)
  // `1 ..` keeps the dots apart from the number.
  return operator === '..' ? `${leftText}..${side(right, own + 1)}` : `${leftText} ${operator} ${side(right, own + 1)}`
}

function printReference(root: string, path: readonly PathSegment[]): string {
  if (root === 'now') return 'now'
  const [first, ...rest] = path
  if (root !== 'var' || typeof first !== 'string') return `$${root}${path.map(printSegment).join('')}`
  const short = identifier.test(first) && !rootNames.has(first)
  return short ? `$${first}${rest.map(printSegment).join('')}` : `$var${path.map(printSegment).join('')}`
}

function printSegment(segment: PathSegment): string {
  if (typeof segment === 'number') return segment >= 0 ? `.${segment}` : `[${segment}]`
  if (typeof segment === 'string') return pathName.test(segment) ? `.${segment}` : `[${printString(segment)}]`
  return `[${printExpression(segment)}]`
}

const printEntry = ({ key, value }: ObjectEntry): string => `${printKey(key)}: ${printExpression(value)}`

/** The key of an object's entry. */
export function printKey(key: ObjectEntry['key']): string {
  if (typeof key !== 'string') return `[${printExpression(key)}]`
  return identifier.test(key) ? key : printString(key)
}

function printConstant(value: unknown): string {
  if (typeof value === 'string') return printString(value)
  if (Array.isArray(value)) return `[${value.map(printConstant).join(', ')}]`
  if (value === null || typeof value !== 'object') return String(value)
  const entries = Object.entries(value).map(
    ([key, item]) => `${identifier.test(key) ? key : printString(key)}: ${printConstant(item)}`,
  )
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

const isNumber = (expression: Expression) => expression.kind === 'constant' && typeof expression.value === 'number'
const isNegative = (expression: Expression) => isNumber(expression) && /^-/.test(printExpression(expression))

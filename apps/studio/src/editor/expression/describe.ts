import type { Expression, Json } from '@stackwright/language'
import { printExpression } from '@stackwright/script'
import type { TFunction } from 'i18next'
import { operatorText } from './operator-names.ts'

/** A piece of an expression as it is read: chips for values, plain words between them. */
export interface Piece {
  readonly kind: 'variable' | 'literal' | 'name' | 'word'
  readonly text: string
}

const mostPieces = 19
const associative = new Set(['&&', '||', '~'])

/** An expression for reading: `$user != null` is the chip user, the words "is not" and the chip null. */
export function describe(expression: Expression, t: TFunction): Piece[] {
  const pieces = piecesOf(expression, t)
  return pieces.length <= mostPieces ? pieces : [{ kind: 'name', text: printExpression(expression) }]
}

/** The same as one text, for labels. */
export const describeText = (expression: Expression, t: TFunction): string =>
  describe(expression, t)
    .map((piece) => piece.text)
    .join(' ')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')')

function piecesOf(expression: Expression, t: TFunction): Piece[] {
  switch (expression.kind) {
    case 'constant':
      return [{ kind: 'literal', text: constantText(expression.value) }]
    case 'reference':
      return [{ kind: expression.root === 'db' ? 'name' : 'variable', text: referenceText(expression) }]
    case 'filter': {
      const args = expression.arguments.map(printExpression).join(', ')
      return [
        ...operand(expression.value, t, isBinary(expression.value)),
        { kind: 'name', text: `| ${expression.name}${args ? `: ${args}` : ''}` },
      ]
    }
    case 'unary':
      return [
        { kind: 'word', text: expression.operator === '!' ? t('editor.operators.not') : expression.operator },
        ...operand(expression.value, t, isBinary(expression.value)),
      ]
    case 'binary': {
      const { operator, left, right } = expression
      const unlike = (side: Expression) =>
        isBinary(side) && side.operator !== operator && (!isJoiner(operator) || isJoiner(side.operator))
      const regrouped = isBinary(right) && right.operator === operator && !associative.has(operator)
      return [
        ...operand(left, t, unlike(left)),
        { kind: 'word', text: operatorText(operator, t) },
        ...operand(right, t, unlike(right) || regrouped),
      ]
    }
    case 'object': {
      const keys = expression.entries.map(({ key }) => (typeof key === 'string' ? key : printExpression(key)))
      const few = keys.length > 0 && keys.length <= 3
      return [{ kind: 'name', text: few ? keys.join(', ') : t('editor.fieldCount', { count: keys.length }) }]
    }
    case 'array':
      return expression.items.length > 3
        ? [{ kind: 'name', text: t('editor.itemCount', { count: expression.items.length }) }]
        : [{ kind: 'name', text: printExpression(expression) }]
    case 'conditional':
      return [{ kind: 'name', text: printExpression(expression) }]
  }
}

const isBinary = (expression: Expression) => expression.kind === 'binary'
const isJoiner = (operator: string) => operator === '&&' || operator === '||'

/** In parentheses where the words alone would belong together otherwise. */
function operand(expression: Expression, t: TFunction, grouped: boolean): Piece[] {
  const pieces = piecesOf(expression, t)
  return grouped ? [{ kind: 'word', text: '(' }, ...pieces, { kind: 'word', text: ')' }] : pieces
}

function constantText(value: Json): string {
  if (typeof value === 'string') return value === '' ? '""' : value
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ') || '[]'
  if (Array.isArray(value) && value.every(isSortRow))
    return value.map(({ field, order }) => `${field} ${order === 'desc' ? '↓' : '↑'}`).join(', ')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

const isSortRow = (item: Json): item is { field: string; order: string } =>
  typeof item === 'object' && item !== null && !Array.isArray(item) && typeof item.field === 'string' && 'order' in item

/** Without the dollar sign: `user.email`, `input.email`, `email` of a column. */
function referenceText(expression: Expression & { kind: 'reference' }): string {
  return printExpression(expression).replace(/^\$(?:db\.|var\.)?/, '')
}

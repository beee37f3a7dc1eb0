import { type BinaryOperator, binary, type Expression } from '@stackwright/language'
import { columnComparisons, comparisons } from './operator-names.ts'

/** A row of a condition: two sides and what is asked of them; without an operator, the left side is asked by itself. */
export interface Comparison {
  readonly left: Expression
  readonly operator: BinaryOperator | 'holds' | 'fails'
  readonly right?: Expression
}

/** A condition that rows can show: comparisons of which all must hold, or any. */
export interface Condition {
  readonly joiner: '&&' | '||'
  readonly rows: readonly Comparison[]
}

const comparing = new Set<string>([...comparisons, ...columnComparisons])

/** Takes a condition apart into rows; null when it is of another shape and needs the formula. */
export function readCondition(expression: Expression): Condition | null {
  const joiner = expression.kind === 'binary' && expression.operator === '||' ? '||' : '&&'
  const rows: Comparison[] = []
  return collect(expression, joiner, rows) ? { joiner, rows } : null
}

function collect(expression: Expression, joiner: '&&' | '||', rows: Comparison[]): boolean {
  if (expression.kind === 'binary') {
    const { left, operator, right } = expression
    if (operator === joiner) return collect(left, joiner, rows) && collect(right, joiner, rows)
    if (operator === '&&' || operator === '||') return false
    if (comparing.has(operator) && isSide(left) && isSide(right)) return rows.push({ left, operator, right }) > 0
  }
  if (expression.kind === 'unary' && expression.operator === '!' && isSide(expression.value))
    return rows.push({ left: expression.value, operator: 'fails' }) > 0
  return isSide(expression) && rows.push({ left: expression, operator: 'holds' }) > 0
}

const isSide = (expression: Expression) =>
  expression.kind === 'constant' ||
  expression.kind === 'reference' ||
  expression.kind === 'filter' ||
  expression.kind === 'array' ||
  (expression.kind === 'binary' && /^[+\-*/%~]$/.test(expression.operator))

export function writeCondition({ joiner, rows }: Condition): Expression | undefined {
  const parts = rows.map(writeRow)
  const [first, ...rest] = parts
  return first && rest.reduce((left, right) => binary(left, joiner, right), first)
}

function writeRow({ left, operator, right }: Comparison): Expression {
  if (operator === 'holds') return left
  if (operator === 'fails') return { kind: 'unary', operator: '!', value: left }
  return binary(left, operator, right ?? { kind: 'constant', value: null })
}

import type { BinaryOperator } from '@stackwright/language'
import type { TFunction } from 'i18next'

/** Keys of `editor.operators`: how an operator reads inside a sentence. */
const names = {
  '==': 'equals',
  '!=': 'differs',
  '===': 'same',
  '!==': 'notSame',
  '>': 'more',
  '>=': 'atLeast',
  '<': 'less',
  '<=': 'atMost',
  '&&': 'and',
  '||': 'or',
  '==?': 'equalsGiven',
  '!=?': 'differsGiven',
  '>?': 'moreGiven',
  '>=?': 'atLeastGiven',
  '<?': 'lessGiven',
  '<=?': 'atMostGiven',
  in: 'in',
  'not in': 'notIn',
  includes: 'includes',
  'includes?': 'includesGiven',
  'not includes': 'notIncludes',
  contains: 'contains',
  'not contains': 'notContains',
  overlaps: 'overlaps',
  'not overlaps': 'notOverlaps',
  between: 'between',
  'not between': 'notBetween',
  ilike: 'like',
  'not ilike': 'notLike',
  '~~': 'matches',
  '!~': 'notMatches',
  '@>': 'holds',
} as const satisfies Partial<Record<BinaryOperator, string>>

export type NamedOperator = keyof typeof names

export function operatorText(operator: BinaryOperator, t: TFunction): string {
  if (operator in names) return t(`editor.operators.${names[operator as NamedOperator]}`)
  // `not in?` and the like: rare enough to be put together.
  const plain = operator.slice(0, -1)
  if (!operator.endsWith('?') || !(plain in names)) return operator
  return t('editor.operators.given', { operator: t(`editor.operators.${names[plain as NamedOperator]}`) })
}

/** What a comparison row offers; those of the second list are for conditions on columns only. */
export const comparisons: readonly NamedOperator[] = ['==', '!=', '>', '>=', '<', '<=', '===', '!==']
export const columnComparisons: readonly NamedOperator[] = [
  ...comparisons.slice(0, 6),
  'in',
  'not in',
  'includes',
  'contains',
  'ilike',
  'between',
  'overlaps',
  '==?',
  '!=?',
  '>?',
  '>=?',
  '<?',
  '<=?',
  'includes?',
  '~~',
]

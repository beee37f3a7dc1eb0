import type { BinaryOperator } from '@stackwright/language'

/** How tight an operator binds: a higher number binds tighter. `?` `:` is 1 and filters bind tighter than all of these. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['??', '?:'],
  ['||'],
  ['&&'],
  [
    '==', '!=', '===', '!==', '>', '>=', '<', '<=', '==?', '!=?', '>?', '>=?', '<?', '<=?', '~~', '!~', '@>',
    'in', 'in?', 'not in', 'not in?', 'includes', 'includes?', 'not includes', 'not includes?', 'contains', 'contains?',
    'not contains', 'not contains?', 'overlaps', 'overlaps?', 'not overlaps', 'not overlaps?', 'between', 'between?',
    'not between', 'not between?', 'ilike', 'ilike?', 'not ilike', 'not ilike?',
  ], // biome-ignore format: a table of operators reads better in rows
  ['..'],
  ['~'],
  ['+', '-'],
  ['*', '/', '%'],
]

export const precedence = new Map<string, number>(
  levels.flatMap((operators, level) => operators.map((operator): [string, number] => [operator, level + 2])),
)

/** The least tight operator that belongs to a filter's argument: `$a|add:1 + 2 > 3` compares the sum of the filter. */
export const filterArgumentLevel = precedence.get('~') as number
export const wordOperators = new Set(['in', 'includes', 'contains', 'overlaps', 'between', 'ilike'])

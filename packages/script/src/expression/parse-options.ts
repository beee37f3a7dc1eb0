import type { FilterExpression, ObjectExpression } from '@stackwright/language'
import type { Span } from './syntax-problem.ts'

export interface ParseOptions {
  /**
   * Tells filters whose argument is evaluated for each element (map, filter, some …): in those, comparisons belong to the
   * argument. Without it only what stands in parentheses does.
   */
  readonly isElementFilter?: (name: string) => boolean
  /**
   * Reads what people write in files and the studio does not offer: a word without quotes as text, `math.add(1, 2)` as a filter.
   * Is told of words that stand where a variable may have been meant.
   */
  readonly onBareWord?: (word: string, span: Span) => void
  /** Is told of a $ without a name, which is what an export leaves of a variable that is gone. It reads as null. */
  readonly onLostName?: (span: Span) => void
  /** Is told of what is switched off: `$a|!trim`, `{ !name: $x }`. It is read and left out. */
  readonly onDisabled?: (part: FilterExpression | ObjectExpression, start: number) => void
}

import type { Fix } from '../check/fix.ts'
import type { Place } from '../failure.ts'

/** Something wrong in a document, found before it runs. Publishing with errors is refused. */
export interface Problem extends Place {
  readonly severity: 'error' | 'warning'
  /** A failure code, such as `TABLE.UNKNOWN`. */
  readonly code: string
  readonly message: string
  /** How it can be mended by itself, see applyFix. */
  readonly fix?: Fix
}

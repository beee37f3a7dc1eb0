import type { Limits } from '@stackwright/contract'
import type { Document, ObjectValue } from '@stackwright/language'

/** A published revision, as the runtime serves it. */
export interface LiveDocument {
  readonly document: Document
  readonly revisionId: string | number | bigint
  /** Content hash: what has the same hash is not compiled again. */
  readonly hash: string
}

/** All published documents of a workspace: what its addresses answer with. */
export interface LiveWorkspace {
  readonly id: string
  readonly documents: readonly LiveDocument[]
  /** `$env`; none when left out. */
  readonly environment?: ObjectValue
  /** What its runs may use, where that is not the default. */
  readonly limits?: Limits
}

import type { DocumentKind } from '@stackwright/language'

/** Kinds whose documents others name; an endpoint is named by its group and address. */
export type NamedKind = Exclude<DocumentKind, 'endpoint'>

/** What got another name, and what it was called before. */
export type Rename =
  | { readonly kind: NamedKind; readonly from: string; readonly to: string }
  | { readonly kind: 'field'; readonly table: string; readonly from: string; readonly to: string }

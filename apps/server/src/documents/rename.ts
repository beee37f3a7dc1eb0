/** What got another name, and what it was called before. */
export type Rename =
  | { readonly kind: 'table' | 'function' | 'api_group'; readonly from: string; readonly to: string }
  | { readonly kind: 'field'; readonly table: string; readonly from: string; readonly to: string }

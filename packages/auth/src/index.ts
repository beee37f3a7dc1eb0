/**
 * Who a caller is: tokens of a workspace's users (the only place that knows jose), their keys, and passwords. Keeps nothing but
 * a cache; keys and the moment come from whoever creates it.
 */
export * from './claims.ts'
export * from './passwords.ts'
export * from './token-key.ts'
export * from './tokens.ts'

/**
 * Who a caller is: tokens of a workspace's users (the only place that knows jose), their keys, and passwords. Also the
 * cryptography that programs use: ciphers, keys, and signed and encrypted tokens exchanged with others. Keeps nothing but a
 * cache; keys and the moment come from whoever creates it.
 */
export * from './ciphers.ts'
export * from './claims.ts'
export * from './create-keys.ts'
export * from './jose/encrypt-now.ts'
export * from './jose/sign-now.ts'
export * from './jose/token-claims.ts'
export * from './jose/tokens-of-others.ts'
export * from './passwords.ts'
export * from './token-key.ts'
export * from './tokens.ts'

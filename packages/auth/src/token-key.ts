import { randomBytes } from 'node:crypto'
import type { MaybePromise } from '@stackwright/language'

/** A key that encrypts tokens: 32 bytes, named by the `kid` in the token's header. */
export interface TokenKey {
  readonly id: string
  readonly secret: Uint8Array
}

/** Where keys come from. The same key must come back as the same object, so that what is prepared for it is kept. */
export interface TokenKeys {
  /** The key that new tokens of a workspace are made with. */
  current(workspace: string): MaybePromise<TokenKey>
  /** A key of this workspace, whether new tokens are still made with it or not. */
  find(workspace: string, id: string): MaybePromise<TokenKey | undefined>
}

export function createTokenKey(): TokenKey {
  return { id: randomBytes(12).toString('base64url'), secret: new Uint8Array(randomBytes(32)) }
}

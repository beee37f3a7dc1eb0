import { randomInt, randomUUID } from 'node:crypto'
import type { ApiGroupDocument } from '@stackwright/language'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** An API group with the safe defaults: closed to other sites, documented to members. */
export function newApiGroup(name: string): ApiGroupDocument {
  return {
    kind: 'api_group',
    id: randomUUID(),
    description: '',
    docs: '',
    tags: [],
    active: true,
    history: 'inherit',
    name,
    canonical: randomCanonical(),
    cors: { origins: [], credentials: false },
    documentation: 'members',
    middleware: { pre: null, post: null },
  }
}

/** Eight characters: hard to guess and short enough for an address. */
export function randomCanonical(): string {
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
}

import { createHash, createHmac } from 'node:crypto'
import {
  bytesToText,
  defineFilter,
  type FilterDefinition,
  type FilterExample,
  t,
  textToBytes,
} from '@stackwright/language'

interface HashDeclaration {
  readonly name: string
  readonly title: string
  readonly summary: string
  readonly examples: readonly FilterExample[]
}

const raw = t.bool({ optional: true, default: false, help: 'Whether to give the bytes themselves instead of digits.' })
const written = (bytes: Uint8Array, asBytes: boolean) =>
  asBytes ? bytesToText(bytes) : Buffer.from(bytes).toString('hex')

/** A filter that gives the hash of a text's bytes. Its name is the name that OpenSSL has for the algorithm. */
export function defineHash(declaration: HashDeclaration): FilterDefinition {
  return defineFilter({
    ...declaration,
    group: 'security',
    value: { type: 'text', nullable: true },
    inputs: { raw },
    output: { type: 'text' },
    run: (value: string | null, { raw: asBytes }) =>
      written(
        createHash(declaration.name)
          .update(textToBytes(value ?? ''))
          .digest(),
        asBytes,
      ),
  })
}

/** A filter that signs a text's bytes with a secret. */
export function defineHmac(declaration: HashDeclaration): FilterDefinition {
  const algorithm = declaration.name.replace('hmac_', '')
  return defineFilter({
    ...declaration,
    group: 'security',
    value: { type: 'text', nullable: true },
    inputs: { key: t.text({ help: 'The shared secret.' }), raw },
    output: { type: 'text' },
    run: (value: string | null, { key, raw: asBytes }) =>
      written(
        createHmac(algorithm, textToBytes(key))
          .update(textToBytes(value ?? ''))
          .digest(),
        asBytes,
      ),
  })
}

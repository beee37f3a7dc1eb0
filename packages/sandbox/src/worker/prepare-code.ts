import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Task } from '../messages.ts'

/** Code made ready for the engine. */
export interface PreparedCode {
  /** What is run: plain JavaScript, as far as is known. */
  text: string
  /** Without types; undefined when it is not TypeScript either. Keeps lines where they are. */
  withoutTypes(): Promise<string | undefined>
}

// The workspace is part of the key: nobody's code can stand in for somebody else's.
const prepared = new LRUCache<string, PreparedCode>({ max: 500, maxSize: 20_000_000, sizeCalculation: sizeOf })

function sizeOf({ text }: PreparedCode): number {
  return 2 * text.length + 1
}

export function prepareCode({ workspace, code }: Pick<Task, 'workspace' | 'code'>): PreparedCode {
  const key = `${workspace} ${createHash('sha256').update(code).digest('base64')}`
  const known = prepared.get(key)
  if (known) return known
  const text = `(async function ($input, $var, $auth, $env) {${code}\n})`
  const fresh: PreparedCode = {
    text,
    async withoutTypes() {
      // Loaded for those who write types only.
      const { transform } = await import('sucrase')
      try {
        const { code: stripped } = transform(text, { transforms: ['typescript'], disableESTransforms: true })
        fresh.text = stripped
        return stripped
      } catch {
        return undefined
      }
    },
  }
  prepared.set(key, fresh)
  return fresh
}

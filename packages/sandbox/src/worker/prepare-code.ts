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

export function prepareCode({ workspace, code, over }: Pick<Task, 'workspace' | 'code' | 'over'>): PreparedCode {
  const names = parameters(over)
  const key = `${workspace} ${names.length} ${createHash('sha256').update(code).digest('base64')}`
  const known = prepared.get(key)
  if (known) return known
  const text = `(async function (${names.join(', ')}) {${code}\n})`
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

/** Code that is run for nothing may have variables of its own with the names that others see. */
function parameters(over: Task['over']): string[] {
  const always = ['$input', '$var', '$auth', '$env']
  if (over === undefined) return always
  if (over === 'value') return [...always, '$this']
  const element = [...always, '$this', '$index', '$parent']
  return over === 'reduce' ? [...element, '$result'] : element
}

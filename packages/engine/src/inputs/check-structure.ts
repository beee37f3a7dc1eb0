import { inputOutOfRange, isNumber, type Value } from '@stackwright/language'

/** The deepest nesting that an input may have. */
export const deepestInput = 512
const forbiddenKeys = ['__proto__', 'constructor', 'prototype'] as const

/**
 * Refuses an input that nests too deeply or has keys that other code could take for parts of JavaScript. Works level by level,
 * without recursion, so that hostile depth cannot exhaust the call stack.
 */
export function checkStructure(value: Value, name: string): void {
  let level: object[] = typeof value === 'object' && value !== null ? [value] : []
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > deepestInput)
      throw inputOutOfRange({ name, reason: `must not nest deeper than ${deepestInput} levels.` })
    const next: object[] = []
    for (const item of level) {
      if (isNumber(item as Value)) continue
      if (!Array.isArray(item)) refuseForbiddenKeys(item, name)
      for (const child of Object.values(item)) if (typeof child === 'object' && child !== null) next.push(child)
    }
    level = next
  }
}

/** `constructor` stands on the prototype of every object, so only own keys count. */
export function refuseForbiddenKeys(object: object, name?: string): void {
  for (const key of forbiddenKeys)
    if (Object.hasOwn(object, key))
      throw inputOutOfRange({ name: name ?? key, reason: `must not have the key ${key}.` })
}

import type { ObjectValue, Value } from './value.ts'

/**
 * Reads a key of an object's own; `constructor` and its like are undefined unless they are data. All a plain object inherits are
 * functions and `__proto__`, and values are never functions, so only then has anybody to ask whose it is, which takes longer.
 */
export function own(object: ObjectValue, key: string): Value | undefined {
  const value = object[key]
  return typeof value !== 'function' && key !== '__proto__' ? value : ownOnly(object, key)
}

function ownOnly(object: ObjectValue, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Sets a key as plain data, even `__proto__`, which an assignment would turn into a change of prototype. Only for objects under construction. */
export function setOwn<Each>(object: Record<string, Each>, key: string, value: NoInfer<Each>): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
  else object[key] = value
}

import { isObject, type ObjectValue, setOwn, type Value } from '@stackwright/language'

/** What a hidden value shows as. */
export const masked = '••••••••'
const shortestInside = 6

/** What a trace must not show: values under these keys, and these texts wherever they turn up. */
export interface Mask {
  readonly keys: ReadonlySet<string>
  readonly values: readonly Value[]
}

/** What a program knows of what must not be shown. */
export interface Maskable {
  readonly sensitiveInputs: ReadonlySet<string>
  readonly maskedKeys: ReadonlySet<string>
}

/** The mask of one run: its sensitive inputs, environment variables, and passwords and sensitive fields of the tables it uses. */
export function maskFor(program: Maskable, input: ObjectValue, environment: ObjectValue = {}): Mask {
  return {
    // Looked at when the run has ended: functions are compiled when they are first called.
    get keys() {
      return program.maskedKeys
    },
    values: [
      ...Object.values(environment),
      ...[...program.sensitiveInputs].flatMap((name) => (Object.hasOwn(input, name) ? [input[name] as Value] : [])),
    ],
  }
}

/** Hides values; learns texts that stand under a masked key, so that copies of them are hidden as well. */
export class Masker {
  readonly #keys: ReadonlySet<string>
  readonly #texts = new Set<string>()

  constructor({ keys, values }: Mask) {
    this.#keys = keys
    for (const value of values) this.#learn(value)
  }

  /** To be called with everything before anything is masked. */
  collect(value: Value): void {
    if (this.#keys.size === 0) return
    if (Array.isArray(value)) for (const item of value) this.collect(item)
    else if (isObject(value))
      for (const [key, child] of Object.entries(value)) {
        if (this.#keys.has(key)) this.#learn(child)
        this.collect(child)
      }
  }

  mask(value: Value): Value {
    if (typeof value === 'string') return this.#isSecret(value) ? masked : value
    if (this.#texts.size === 0 && this.#keys.size === 0) return value
    if (Array.isArray(value)) return value.map((item: Value) => this.mask(item))
    if (!isObject(value)) return value
    const copy: Record<string, Value> = {}
    for (const [key, child] of Object.entries(value))
      setOwn(copy, key, this.#keys.has(key) && child !== null ? masked : this.mask(child))
    return copy
  }

  /** A text that is one of the secrets, or has one in it that is long enough not to be there by chance. */
  #isSecret(text: string): boolean {
    if (this.#texts.has(text)) return true
    for (const secret of this.#texts) if (secret.length >= shortestInside && text.includes(secret)) return true
    return false
  }

  #learn(value: Value): void {
    if (typeof value === 'string') {
      if (value !== '') this.#texts.add(value)
    } else if (Array.isArray(value)) for (const item of value) this.#learn(item)
    else if (isObject(value)) for (const child of Object.values(value)) this.#learn(child)
  }
}

import { isObject, type ObjectValue, setOwn, type Value } from '@stackwright/language'
import { credentialOf, isHiddenHeader, readHiddenHeader } from './hidden-headers.ts'

/** What a hidden value shows as. */
export const masked = '••••••••'
const shortestInside = 6
/** Smaller numbers are everywhere by chance. */
const smallestSecret = 1_000

/** Values that say whether something is on. They stand everywhere by chance, and nobody learns anything from them. */
const switches = new Set(['', 'yes', 'no', 'on', 'off', 'true', 'false', '0', '1'])

/** The texts among environment variables that must not be shown. */
export const secretsOf = (environment: ObjectValue): readonly string[] =>
  Object.values(environment).filter(
    (value): value is string => typeof value === 'string' && !switches.has(value.toLowerCase()),
  )

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

/**
 * The mask of one run: its sensitive inputs, as they were sent and as they were read, environment variables, and passwords and
 * sensitive fields of the tables it uses. Inputs keep their names when a step reads them raw; the body as text has them inside.
 */
export function maskFor(
  program: Maskable,
  inputs: readonly ObjectValue[],
  { environment = {}, body = '' }: { readonly environment?: ObjectValue; readonly body?: string } = {},
): Mask {
  const { sensitiveInputs } = program
  return {
    // Looked at when the run has ended: functions are compiled when they are first called.
    get keys() {
      return new Set([...program.maskedKeys, ...sensitiveInputs])
    },
    values: [
      ...secretsOf(environment),
      ...[...sensitiveInputs].flatMap((name) => [
        body,
        ...inputs.flatMap((input) => (Object.hasOwn(input, name) ? [input[name] as Value] : [])),
      ]),
    ],
  }
}

/** A value as somebody may see it. */
export function maskValue(value: Value, mask: Mask): Value {
  const masker = new Masker(mask)
  masker.collect(value)
  return masker.mask(value)
}

/** Hides values; learns texts that stand under a masked key, so that copies of them are hidden as well. */
export class Masker {
  readonly #keys: ReadonlySet<string>
  readonly #texts = new Set<string>()
  readonly #numbers = new Set<number>()
  /** Lists and objects that were gone through: values share most of their parts, and one may stand in another many times. */
  readonly #collected = new Set<object>()
  readonly #learned = new Set<object>()
  readonly #shown = new Map<object, Value>()

  constructor({ keys, values }: Mask) {
    this.#keys = keys
    for (const value of values) this.#learn(value)
  }

  /** To be called with everything before anything is masked. */
  collect(value: Value): void {
    if (typeof value === 'object' && value !== null) {
      if (this.#collected.has(value)) return
      this.#collected.add(value)
    }
    if (typeof value === 'string') {
      const header = readHiddenHeader(value)
      if (header) this.#learn(header.value)
    } else if (Array.isArray(value)) for (const item of value) this.collect(item)
    else if (isObject(value))
      for (const [key, child] of Object.entries(value)) {
        if (this.#hides(key)) this.#learn(child)
        this.collect(child)
      }
  }

  mask(value: Value): Value {
    if (typeof value === 'string') return this.#maskText(value)
    if (typeof value === 'number') return this.#numbers.has(value) ? masked : value
    if (!Array.isArray(value) && !isObject(value)) return value
    let shown = this.#shown.get(value)
    if (shown === undefined) {
      shown = this.#maskParts(value)
      this.#shown.set(value, shown)
    }
    return shown
  }

  #maskParts(value: readonly Value[] | ObjectValue): Value {
    if (Array.isArray(value)) return value.map((item: Value) => this.mask(item))
    const copy: Record<string, Value> = {}
    for (const [key, child] of Object.entries(value as ObjectValue))
      setOwn(copy, key, this.#hides(key) && child !== null ? masked : this.mask(child))
    return copy
  }

  #hides(key: string): boolean {
    return this.#keys.has(key) || isHiddenHeader(key)
  }

  #maskText(text: string): string {
    const header = readHiddenHeader(text)
    if (header) return `${header.name}: ${masked}`
    return this.#isSecret(text) ? masked : text
  }

  /** A text that is one of the secrets, or has one in it that is long enough not to be there by chance. */
  #isSecret(text: string): boolean {
    if (this.#texts.has(text)) return true
    for (const secret of this.#texts) if (secret.length >= shortestInside && text.includes(secret)) return true
    return false
  }

  #learn(value: Value): void {
    if (typeof value === 'object' && value !== null) {
      if (this.#learned.has(value)) return
      this.#learned.add(value)
    }
    if (typeof value === 'string') {
      for (const text of [value, credentialOf(value)]) if (text !== '') this.#texts.add(text)
    } else if (typeof value === 'number') {
      if (Math.abs(value) >= smallestSecret) this.#numbers.add(value)
    } else if (Array.isArray(value)) for (const item of value) this.#learn(item)
    else if (isObject(value)) for (const child of Object.values(value)) this.#learn(child)
  }
}

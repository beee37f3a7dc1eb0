import type { ObjectValue, Value } from '@stackwright/language'
import { credentialOf, isHiddenHeader, readHiddenHeader } from './hidden-headers.ts'
import { type Container, isContainer } from './nesting.ts'
import { ShownCopies } from './shown-copies.ts'
import { masked, shortestInside, textConcealer } from './text-concealer.ts'

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
  readonly #collected = new Set<Container>()
  readonly #learned = new Set<Container>()
  #conceal: ((text: string) => string) | undefined
  readonly #copies = new ShownCopies(
    (value) => this.#maskLeaf(value),
    (key, value) => (this.#hides(key) && value !== null ? masked : undefined),
  )

  constructor({ keys, values }: Mask) {
    this.#keys = keys
    for (const value of values) this.#learn(value)
  }

  /** To be called with everything before anything is masked. */
  collect(value: Value): void {
    goThrough(value, this.#collected, (part) => {
      if (typeof part === 'string') {
        const header = readHiddenHeader(part)
        if (header) this.#learn(header.value)
      } else if (isContainer(part) && !Array.isArray(part))
        for (const [key, child] of Object.entries(part)) if (this.#hides(key)) this.#learn(child)
    })
  }

  mask(value: Value): Value {
    return this.#copies.of(value)
  }

  /** A sentence without what is hidden in it. */
  maskSentence(text: string): string {
    this.#conceal ??= textConcealer(this.#texts)
    return this.#conceal(text)
  }

  /** Named values, each by itself. */
  maskEach(values: ObjectValue): Record<string, Value> {
    return this.#copies.ofEach(values)
  }

  #hides(key: string): boolean {
    return this.#keys.has(key) || isHiddenHeader(key)
  }

  #maskLeaf(value: Value): Value {
    if (typeof value === 'number') return this.#numbers.has(value) ? masked : value
    return typeof value === 'string' ? this.#maskText(value) : value
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
    goThrough(value, this.#learned, (part) => {
      if (typeof part === 'string') {
        for (const text of [part, credentialOf(part)]) if (text !== '') this.#texts.add(text)
      } else if (typeof part === 'number' && Math.abs(part) >= smallestSecret) this.#numbers.add(part)
    })
  }
}

/** Visits a value and all of its parts, but for those that are known already. */
function goThrough(value: Value, known: Set<Container>, visit: (part: Value) => void): void {
  const open = [value]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (isContainer(part)) {
      if (known.has(part)) continue
      known.add(part)
      for (const child of Object.values(part) as Value[]) open.push(child)
    }
    visit(part)
  }
}

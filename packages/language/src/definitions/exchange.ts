import type { ObjectValue } from '../values/value.ts'

/** The HTTP request that a run answers, and what the run says of the answer beside its value. */
export interface Exchange {
  /** Everything that was sent, declared or not: path, query and body together. */
  readonly input: ObjectValue
  /** The body as it came; empty when there was none. */
  readonly body: Uint8Array
  /** Of the body, in small letters and without parameters; empty when there is none. */
  readonly mediaType: string
  setStatus(status: number): void
  /** Name and value are fit for HTTP. Fails with ARGUMENT.OUT_OF_RANGE for headers that are not the program's to set. */
  setHeader(name: string, value: string, duplicates: 'replace' | 'append'): void
}

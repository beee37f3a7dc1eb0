/*
 * As much of WebAssembly's binary format as loops need (webassembly.github.io/spec/core/binary). Code is a list of bytes; what is
 * written here has no names, no tables and one function.
 */
export type Code = readonly number[]

const signed = (value: bigint): number[] => {
  const bytes: number[] = []
  for (let rest = value; ; ) {
    const byte = Number(rest & 0x7fn)
    rest >>= 7n
    const isLast = (rest === 0n && byte < 0x40) || (rest === -1n && byte >= 0x40)
    bytes.push(isLast ? byte : byte | 0x80)
    if (isLast) return bytes
  }
}

const unsigned = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(Math.floor(value / 0x80))]

const i32 = 0x7f
const i64 = 0x7e
const nothing = 0x40

/** Instructions with what they carry. */
export const op = {
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number): Code => [0x21, ...unsigned(local)],
  tee: (local: number): Code => [0x22, ...unsigned(local)],
  int: (value: number): Code => [0x41, ...signed(BigInt(value))],
  long: (value: number): Code => [0x42, ...signed(BigInt(value))],
  loadInt: (offset: number): Code => [0x28, 2, ...unsigned(offset)],
  storeInt: (offset: number): Code => [0x36, 2, ...unsigned(offset)],
  loadDouble: (offset: number): Code => [0x2b, 3, ...unsigned(offset)],
  storeDouble: (offset: number): Code => [0x39, 3, ...unsigned(offset)],
  block: (code: Code): Code => [0x02, nothing, ...code, 0x0b],
  loop: (code: Code): Code => [0x03, nothing, ...code, 0x0b],
  choose: (code: Code, otherwise: Code): Code => [0x04, nothing, ...code, 0x05, ...otherwise, 0x0b],
  /** Leave so many blocks; the innermost is 0. A loop is left to its beginning. */
  leave: (depth: number): Code => [0x0c, ...unsigned(depth)],
  leaveIf: (depth: number): Code => [0x0d, ...unsigned(depth)],
  not: [0x45] as Code,
  intLess: [0x48] as Code,
  intSubtract: [0x6b] as Code,
  equal: [0x51] as Code,
  unequal: [0x52] as Code,
  less: [0x53] as Code,
  greater: [0x55] as Code,
  greaterUnsigned: [0x56] as Code,
  lessOrEqual: [0x57] as Code,
  greaterOrEqual: [0x59] as Code,
  add: [0x7c] as Code,
  remainder: [0x81] as Code,
  toLong: [0xb0] as Code,
  toDouble: [0xb9] as Code,
}

const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const sized = (code: Code): Code => [...unsigned(code.length), ...code]
const section = (id: number, items: readonly Code[]): Code => [id, ...sized(list(items))]
const name = (text: string): Code => sized([...Buffer.from(text)])

/** A module of one function without parameters, `run`, which works in an imported memory: so many locals of each type. */
export function wasmModule(code: Code, ints: number, longs: number): Uint8Array<ArrayBuffer> {
  const locals = list([
    [...unsigned(ints), i32],
    [...unsigned(longs), i64],
  ])
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [[0x60, 0, 0]]),
    ...section(2, [[...name('engine'), ...name('memory'), 2, 0, 1]]),
    ...section(3, [[0]]),
    ...section(7, [[...name('run'), 0, 0]]),
    ...section(10, [sized([...locals, ...code, 0x0b])]),
  ])
}

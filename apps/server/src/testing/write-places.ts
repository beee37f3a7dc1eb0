import { isIPv6, SocketAddress } from 'node:net'

/** What a database can hold. */
type Entry = string | number | readonly Entry[] | { readonly [key: string]: Entry }

interface Network {
  /** An IPv4 or IPv6 address and how many of its bits count. */
  readonly network: string
  readonly bits: number
  readonly entry: Entry
}

type Node = [Branch, Branch]
type Branch = Node | { readonly entry: Entry } | undefined

const separator = Buffer.alloc(16)
const marker = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1')

/** A database in MaxMind's format with records of 24 bits; with IPv6, IPv4 addresses stand in ::/96 as in published ones. */
export function writePlaces(networks: readonly Network[], ipVersion: 4 | 6 = 6): Buffer {
  const root: Node = [undefined, undefined]
  for (const { network, bits, entry } of networks) {
    const address = bitsOf(network, ipVersion)
    plant(root, address.slice(0, bits + (isIPv6(network) || ipVersion === 4 ? 0 : 96)), entry)
  }
  const nodes = [root]
  for (const node of nodes) for (const branch of node) if (Array.isArray(branch)) nodes.push(branch)
  let data = Buffer.alloc(0)
  const tree = Buffer.alloc(nodes.length * 6)
  const positions = new Map(nodes.map((node, index) => [node, index]))
  for (const [index, node] of nodes.entries())
    for (const [side, branch] of node.entries()) {
      let pointer = nodes.length
      if (Array.isArray(branch)) pointer = positions.get(branch) ?? 0
      else if (branch) {
        pointer = nodes.length + 16 + data.length
        data = Buffer.concat([data, encode(branch.entry)])
      }
      tree.writeUIntBE(pointer, index * 6 + side * 3, 3)
    }
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_700_000_000,
    database_type: 'City',
    description: { en: 'Places' },
    ip_version: ipVersion,
    languages: ['en'],
    node_count: nodes.length,
    record_size: 24,
  })
  return Buffer.concat([tree, separator, data, marker, metadata])
}

function plant(root: Node, bits: string, entry: Entry): void {
  let node = root
  for (const bit of bits.slice(0, -1)) {
    const next = node[Number(bit)]
    const inner: Node = Array.isArray(next) ? next : [undefined, undefined]
    node[Number(bit)] = inner
    node = inner
  }
  node[Number(bits.at(-1))] = { entry }
}

function bitsOf(address: string, ipVersion: 4 | 6): string {
  const binary = (part: number, length: number) => part.toString(2).padStart(length, '0')
  if (!isIPv6(address)) {
    const bits = address.split('.').map((part) => binary(Number(part), 8))
    return (ipVersion === 6 ? '0'.repeat(96) : '') + bits.join('')
  }
  const [left = '', right = ''] = new SocketAddress({ address, family: 'ipv6' }).address.split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const zeros = Array<string>(8 - groups(left).length - groups(right).length).fill('0')
  return [...groups(left), ...zeros, ...groups(right)].map((group) => binary(Number.parseInt(group, 16), 16)).join('')
}

function encode(entry: Entry): Buffer {
  if (typeof entry === 'string') return Buffer.concat([head(2, Buffer.byteLength(entry)), Buffer.from(entry)])
  if (typeof entry === 'number') return Number.isInteger(entry) && entry >= 0 ? whole(entry) : double(entry)
  if (Array.isArray(entry)) return Buffer.concat([head(11, entry.length), ...entry.map(encode)])
  const fields = Object.entries(entry)
  return Buffer.concat([head(7, fields.length), ...fields.flatMap(([key, value]) => [encode(key), encode(value)])])
}

/** Types beyond 7 stand in a byte of their own. Sizes of up to 284. */
function head(type: number, size: number): Buffer {
  const first = (type > 7 ? 0 : type << 5) | Math.min(size, 29)
  return Buffer.from([first, ...(type > 7 ? [type - 7] : []), ...(size >= 29 ? [size - 29] : [])])
}

function whole(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return Buffer.concat([head(6, 4), bytes])
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return Buffer.concat([head(3, 8), bytes])
}

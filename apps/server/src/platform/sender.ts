import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'

/** Where a request comes from, as the connection says, or the proxies whose word counts. */
export interface Sender {
  readonly address: string
  /** Over TLS, up to the outermost proxy. */
  readonly secure: boolean
  /** The host that was asked, with its port. */
  readonly host: string
}

/** Networks that nobody outside can send from: a proxy stands in one of them. */
const near = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  near.addSubnet(network, bits, 'ipv4')
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')

const isNear = (address: string) => isIP(address) !== 0 && near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

/** IPv4 as it is written, also where a socket for both kinds gives it. */
const plain = (address: string) => address.replace(/^::ffff:(?=[\d.]+$)/i, '')

const first = (header: string | string[] | undefined) =>
  String(header ?? '')
    .split(',', 1)[0]
    ?.trim()

/** @param behindProxy whether a proxy on a near network stands in front, whose headers count */
export function readSender({ socket, headers }: IncomingMessage, behindProxy: boolean): Sender {
  const direct = plain(socket.remoteAddress ?? '')
  const host = headers.host ?? ''
  const secure = 'encrypted' in socket
  if (!behindProxy || !isNear(direct)) return { address: direct, secure, host }
  // Each proxy adds the one it heard; what the first stranger claims about those before is not believed.
  const heard = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => plain(each.trim()))
    .filter(isIP)
  const stranger = heard.findLast((address) => !isNear(address))
  return {
    address: stranger ?? heard[0] ?? direct,
    secure: secure || first(headers['x-forwarded-proto']) === 'https',
    host: first(headers['x-forwarded-host']) || host,
  }
}

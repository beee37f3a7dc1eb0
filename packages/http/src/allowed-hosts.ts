import { BlockList, isIP } from 'node:net'

/** What the operator allows although it is not public. */
export interface AllowedHosts {
  /** Whether a host, as an address names it, may be reached at a port. */
  host(name: string, port: number): boolean
  /** Whether an address may be reached, whichever name led to it. */
  address(address: string): boolean
}

/**
 * Reads a list such as `db.internal, *.corp:8443, 10.1.0.0/16`: names with or without a port (all ports), one asterisk for any
 * first part, addresses and networks. Throws an Error that names the entry it cannot read.
 */
export function readAllowedHosts(text: string): AllowedHosts {
  const names: { name: string; port: number | undefined }[] = []
  const networks = new BlockList()
  for (const entry of text.split(/[\s,]+/).filter((each) => each !== '')) {
    const network = /^(.+)\/(\d+)$/.exec(entry)
    const bare = (network?.[1] ?? entry).replace(/^\[(.*)\]$/, '$1')
    const family = isIP(bare)
    if (family !== 0) {
      const prefix = Number(network?.[2] ?? (family === 4 ? 32 : 128))
      if (prefix > (family === 4 ? 32 : 128)) throw unreadable(entry)
      networks.addSubnet(bare, prefix, family === 4 ? 'ipv4' : 'ipv6')
      continue
    }
    const host = /^((?:\*\.)?[a-z\d_-]+(?:\.[a-z\d_-]+)*|\[[a-f\d:.]+\]|[\d.]+)\.?(?::(\d{1,5}))?$/i.exec(entry)
    if (!host?.[1]) throw unreadable(entry)
    names.push({ name: host[1].replace(/^\[(.*)\]$/, '$1').toLowerCase(), port: host[2] ? Number(host[2]) : undefined })
  }
  const address = (given: string) => networks.check(given, isIP(given) === 6 ? 'ipv6' : 'ipv4')
  return {
    host: (given, port) =>
      names.some((known) => (known.port ?? port) === port && matches(known.name, given)) ||
      (isIP(given) !== 0 && address(given)),
    address,
  }
}

function matches(name: string, host: string): boolean {
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) && host.length > name.length - 1 : host === name
}

const unreadable = (entry: string) =>
  new Error(`must list hosts, hosts with a port, addresses or networks; "${entry}" is none of these`)

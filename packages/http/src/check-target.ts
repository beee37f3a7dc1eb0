import { isIP } from 'node:net'
import { httpBlocked } from '@stackwright/language'
import type { AllowedHosts } from './allowed-hosts.ts'
import { isPublicAddress } from './public-address.ts'

/** Services that take orders from whoever connects, or take a request's text for orders. */
const servicePorts = new Set([
  1433, 1521, 1883, 2049, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 4222, 4444, 5432, 5433, 5672, 5900, 5984, 6000,
  6379, 6380, 6443, 6660, 6661, 6662, 6663, 6664, 6665, 6666, 6667, 6668, 6669, 6697, 7000, 7001, 7199, 7474, 7687,
  8086, 8125, 8500, 9042, 9092, 9100, 9160, 9200, 9300, 10250, 10255, 11211, 15672, 26379, 26257, 27017, 27018, 27019,
  28015, 50000,
])
const isWebPort = (port: number) => port === 80 || port === 443 || (port >= 1024 && !servicePorts.has(port))

/** Names that never belong to the public internet. */
const insideNames = /^(.+\.)?(localhost|local|internal|intranet|lan|corp|home|home\.arpa|localdomain)$/

/** The host of an address as it is looked up: without brackets and final dots. */
export function hostOf({ hostname }: URL): string {
  return hostname
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.+$/, '')
    .toLowerCase()
}

const portOf = ({ port, protocol }: URL): number => (port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port))

/**
 * Refuses what can be refused before anything is looked up: other protocols, ports of other services, names and addresses that
 * are not public. Answers whether it was the operator who allowed it. Throws HTTP.BLOCKED.
 */
export function checkTarget(url: URL, allowed: AllowedHosts): 'public' | 'allowed' {
  const target = describeTarget(url)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw httpBlocked({ target, reason: 'only http and https are spoken here.' })
  const host = hostOf(url)
  const port = portOf(url)
  if (allowed.host(host, port)) return 'allowed'
  if (!isWebPort(port)) throw httpBlocked({ target, reason: `port ${port} is not one of the web.` })
  if (isIP(host) ? !isPublicAddress(host) : insideNames.test(host)) throw httpBlocked({ target, reason: notPublic })
  return 'public'
}

export const notPublic = 'it is not on the public internet. The operator can allow it with ALLOWED_HOSTS.'

/** An address without what may be secret in it: credentials, path and query. */
export function describeTarget(url: URL): string {
  return url.host === '' ? url.protocol : `${url.protocol}//${url.host}`
}

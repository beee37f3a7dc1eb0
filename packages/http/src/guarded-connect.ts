import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { httpBlocked } from '@stackwright/language'
import type { buildConnector } from 'undici'
import type { AllowedHosts } from './allowed-hosts.ts'
import { notPublic } from './check-target.ts'
import { isPublicAddress } from './public-address.ts'

/** Looks all addresses of a name up, as node:dns does. */
export type Resolve = (
  name: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Connects to the very address that was looked at, so that a second answer of the name server changes nothing. A name that
 * leads inside, be it by one of several addresses, is refused unless it is allowed.
 */
export function guardedConnect(
  build: typeof buildConnector,
  allowed: AllowedHosts,
  options: buildConnector.BuildOptions,
  resolve: Resolve = systemLookup,
): buildConnector.connector {
  const guarded = build({ ...options, lookup: guardedLookup(allowed, resolve) })
  const free = build({ ...options, lookup: asLookup(resolve) })
  return (request, callback) => {
    const port = Number(request.port) || (request.protocol === 'https:' ? 443 : 80)
    const host = request.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.+$/, '')
    return (allowed.host(host, port) ? free : guarded)(request, callback)
  }
}

function guardedLookup(allowed: AllowedHosts, resolve: Resolve): LookupFunction {
  return asLookup((name, options, callback) =>
    resolve(name, options, (error, addresses) => {
      if (error) return callback(error, [])
      const refused = addresses.some(({ address }) => !isPublicAddress(address) && !allowed.address(address))
      if (refused) return callback(httpBlocked({ target: name, reason: notPublic }), [])
      return callback(null, addresses)
    }),
  )
}

/** In the form in which sockets ask: for one address or for all. */
function asLookup(resolve: Resolve): LookupFunction {
  return (name, options, callback) =>
    resolve(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses
      if (error) return callback(error, '', 4)
      if (options.all) return callback(null, addresses)
      if (!first) return callback(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '', 4)
      return callback(null, first.address, first.family)
    })
}

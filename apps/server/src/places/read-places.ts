import { isIPv6 } from 'node:net'
import { type Host, placesUnavailable } from '@stackwright/language'
import { Reader, type Response } from 'mmdb-lib'
import { placeOf } from './place-of.ts'

/**
 * The places in a database in MaxMind's format.
 *
 * @throws Error when the bytes are none
 */
export function readPlaces(bytes: Buffer): Host['places'] {
  const reader = new Reader<Response>(bytes)
  const hasIPv6 = reader.metadata.ipVersion === 6
  return {
    locate(address) {
      const plain = plainAddress(address)
      // The reader would take the beginning of such an address for one of IPv4.
      if (!hasIPv6 && isIPv6(plain)) return null
      try {
        return placeOf(reader.get(plain))
      } catch {
        throw placesUnavailable({ reason: 'the file that GEOIP_DATABASE names is damaged.' })
      }
    },
  }
}

/** Without a zone; an IPv4 address that stands in one of IPv6 by itself. */
const plainAddress = (address: string): string => address.replace(/%.*$/s, '').replace(/^::ffff:(?=\d+\.)/i, '')

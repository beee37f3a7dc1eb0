import type { PlaceOfAddress } from '@stackwright/language'

type Entry = Readonly<Record<string, unknown>>

/** What a database in MaxMind's format tells of an address; null when it is nothing. */
export function placeOf(found: unknown): PlaceOfAddress | null {
  if (!isEntry(found)) return null
  const { continent, country, subdivisions, city, postal, location } = found
  const region = Array.isArray(subdivisions) ? subdivisions[0] : undefined
  return {
    continent: { code: text(continent, 'code'), name: name(continent) },
    country: { code: text(country, 'iso_code'), name: name(country) },
    region: { code: text(region, 'iso_code'), name: name(region) },
    city: { name: name(city) },
    postal: { code: text(postal, 'code') },
    location: {
      latitude: number(location, 'latitude'),
      longitude: number(location, 'longitude'),
      tz: text(location, 'time_zone'),
      radius: number(location, 'accuracy_radius'),
    },
  }
}

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null

function text(entry: unknown, key: string): string | null {
  const value = isEntry(entry) ? entry[key] : undefined
  return typeof value === 'string' ? value : null
}

function number(entry: unknown, key: string): number | null {
  const value = isEntry(entry) ? entry[key] : undefined
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** In English: databases have it in whatever languages they have at all. */
const name = (entry: unknown): string | null => (isEntry(entry) ? text(entry.names, 'en') : null)

import { writePlaces } from './write-places.ts'

export const berlin = {
  continent: { code: 'EU', geoname_id: 6_255_148, names: { de: 'Europa', en: 'Europe' } },
  country: { iso_code: 'DE', names: { de: 'Deutschland', en: 'Germany' } },
  subdivisions: [
    { iso_code: 'BE', names: { en: 'Land Berlin' } },
    { iso_code: 'X', names: { en: 'A part of it' } },
  ],
  city: { names: { en: 'Berlin' } },
  postal: { code: '10115' },
  location: { latitude: 52.5196, longitude: 13.4069, time_zone: 'Europe/Berlin', accuracy_radius: 20 },
}

/** A database that knows a network of each kind, one of them only by its country. */
export const samplePlaces = (): Buffer =>
  writePlaces([
    { network: '203.0.113.0', bits: 24, entry: berlin },
    { network: '198.51.100.128', bits: 25, entry: { country: { iso_code: 'FR', names: { en: 'France' } } } },
    { network: '2001:db8:1::', bits: 48, entry: berlin },
  ])

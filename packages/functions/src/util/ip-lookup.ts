import { isIP } from 'node:net'
import { argumentOutOfRange, defineFunction, nullable, shapes, t } from '@stackwright/language'

const text = nullable(shapes.text)
const number = nullable(shapes.number)
const named = shapes.object({ code: text, name: text })

export default defineFunction({
  name: 'util.ip_lookup',
  title: 'Look up an IP address',
  summary: 'Where an IP address most likely is: country, region, city, coordinates and time zone.',
  sentence: 'The place of {value}',
  family: 'value',
  icon: 'map-pin',
  keywords: ['ip', 'geo', 'geoip', 'location', 'country', 'city', 'timezone', 'address'],
  inputs: {
    value: t.text({ title: 'IP address', help: 'IPv4 or IPv6. Needs the setting GEOIP_DATABASE of the server.' }),
  },
  output: {
    type: 'object',
    help: 'continent, country and region (code, name), city (name), postal (code) and location (latitude, longitude, tz, radius in kilometres), each part null where it is not known; null for an address that is not known at all.',
  },
  shape: () =>
    nullable(
      shapes.object({
        continent: named,
        country: named,
        region: named,
        city: shapes.object({ name: text }),
        postal: shapes.object({ code: text }),
        location: shapes.object({ latitude: number, longitude: number, tz: text, radius: number }),
      }),
    ),
  examples: [
    {
      title: 'An address',
      inputs: { value: '203.0.113.7' },
      output: {
        continent: { code: 'EU', name: 'Europe' },
        country: { code: 'DE', name: 'Germany' },
        region: { code: 'BE', name: 'Land Berlin' },
        city: { name: 'Berlin' },
        postal: { code: '10115' },
        location: { latitude: 52.5196, longitude: 13.4069, tz: 'Europe/Berlin', radius: 20 },
      },
    },
    { title: 'A private one', inputs: { value: '10.0.0.1' }, output: null },
    { title: 'What is none', inputs: { value: 'example.org' }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run({ value }, { host }) {
    const address = value.trim()
    if (!isIP(address))
      throw argumentOutOfRange({ name: 'value', reason: 'must be an IP address, such as 203.0.113.7 or 2001:db8::7.' })
    return host.places.locate(address)
  },
})

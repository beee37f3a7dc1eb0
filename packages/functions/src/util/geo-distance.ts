import { argumentOutOfRange, defineFunction, t } from '@stackwright/language'

/** Metres: the mean radius of the earth (IUGG). */
const radius = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

export default defineFunction({
  name: 'util.geo_distance',
  title: 'Distance between two places',
  summary: 'The shortest way over ground between two places, in metres.',
  sentence: 'The distance from {latitude_1}, {longitude_1} to {latitude_2}, {longitude_2}',
  family: 'value',
  icon: 'map-pin',
  keywords: ['geo', 'gps', 'coordinates', 'location', 'map', 'haversine'],
  inputs: {
    latitude_1: t.decimal({ title: 'Latitude of the first' }),
    longitude_1: t.decimal({ title: 'Longitude of the first' }),
    latitude_2: t.decimal({ title: 'Latitude of the second' }),
    longitude_2: t.decimal({ title: 'Longitude of the second' }),
  },
  output: { type: 'decimal', help: 'Metres, to the millimetre.' },
  examples: [
    {
      title: 'The same place',
      inputs: { latitude_1: 1, longitude_1: 2, latitude_2: 1, longitude_2: 2 },
      output: 0,
    },
    {
      title: 'A degree on the equator',
      inputs: { latitude_1: 0, longitude_1: 0, latitude_2: 0, longitude_2: 1 },
      output: 111195.08,
    },
    {
      title: 'From pole to pole',
      inputs: { latitude_1: 90, longitude_1: 0, latitude_2: -90, longitude_2: 0 },
      output: 20015114.442,
    },
    {
      title: 'Off the earth',
      inputs: { latitude_1: 91, longitude_1: 0, latitude_2: 0, longitude_2: 0 },
      fails: 'ARGUMENT.OUT_OF_RANGE',
    },
  ],
  run: (inputs) => {
    for (const name of ['latitude_1', 'latitude_2'] as const)
      if (!(Math.abs(inputs[name]) <= 90)) throw argumentOutOfRange({ name, reason: 'must be from -90 to 90.' })
    for (const name of ['longitude_1', 'longitude_2'] as const)
      if (!(Math.abs(inputs[name]) <= 360)) throw argumentOutOfRange({ name, reason: 'must be from -360 to 360.' })
    const first = radians(inputs.latitude_1)
    const second = radians(inputs.latitude_2)
    const north = Math.sin((second - first) / 2)
    const east = Math.sin(radians(inputs.longitude_2 - inputs.longitude_1) / 2)
    const part = Math.min(1, north * north + Math.cos(first) * Math.cos(second) * east * east)
    return Math.round(2 * radius * Math.asin(Math.sqrt(part)) * 1000) / 1000
  },
})

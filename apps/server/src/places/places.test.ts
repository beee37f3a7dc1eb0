import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure, type PlaceOfAddress, reference, variable } from '@stackwright/language'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { StartFailure } from '../config/start-failure.ts'
import { berlin, samplePlaces } from '../testing/sample-places.ts'
import { makeDocument, makeStep, serveDocuments, testWorkspace } from '../testing/serve-documents.ts'
import { writePlaces } from '../testing/write-places.ts'
import { noPlaces, openPlaces } from './open-places.ts'
import { readPlaces } from './read-places.ts'

const directory = mkdtempSync(join(tmpdir(), 'stackwright-places-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const inBerlin: PlaceOfAddress = {
  continent: { code: 'EU', name: 'Europe' },
  country: { code: 'DE', name: 'Germany' },
  region: { code: 'BE', name: 'Land Berlin' },
  city: { name: 'Berlin' },
  postal: { code: '10115' },
  location: { latitude: 52.5196, longitude: 13.4069, tz: 'Europe/Berlin', radius: 20 },
}
const inFrance: PlaceOfAddress = {
  continent: { code: null, name: null },
  country: { code: 'FR', name: 'France' },
  region: { code: null, name: null },
  city: { name: null },
  postal: { code: null },
  location: { latitude: null, longitude: null, tz: null, radius: null },
}

describe('a database of places', () => {
  const places = readPlaces(samplePlaces())
  test.each([
    ['203.0.113.0', inBerlin],
    ['203.0.113.255', inBerlin],
    ['::ffff:203.0.113.9', inBerlin],
    ['2001:db8:1:ffff::1', inBerlin],
    ['2001:DB8:1::1%eth0', inBerlin],
    ['198.51.100.128', inFrance],
    ['198.51.100.127', null],
    ['203.0.114.0', null],
    ['2001:db8:2::1', null],
    ['::1', null],
    ['0.0.0.0', null],
  ])('tells where %s is', (address, place) => expect(places.locate(address)).toEqual(place))

  test('of IPv4 alone does not take the beginning of an IPv6 address for one', () => {
    const only = readPlaces(writePlaces([{ network: '32.1.0.0', bits: 16, entry: berlin }], 4))
    expect(only.locate('32.1.13.184')).toEqual(inBerlin)
    expect(only.locate('2001:db8::1')).toBe(null)
  })

  test('that holds other things than it should tells what it can', () => {
    const entry = { country: 'DE', city: { names: ['Berlin'] }, subdivisions: [], location: { latitude: 'north' } }
    const odd = readPlaces(writePlaces([{ network: '203.0.113.0', bits: 24, entry }]))
    expect(odd.locate('203.0.113.1')).toEqual({ ...inFrance, country: { code: null, name: null } })
  })

  test('that is damaged fails with what is wrong', () => {
    const bytes = samplePlaces()
    const start = bytes.lastIndexOf('continent') - 2
    bytes.fill(0, start, start + 40)
    const damaged = readPlaces(bytes)
    expect(() => damaged.locate('203.0.113.1')).toThrow(
      'Where addresses are is not known here: the file that GEOIP_DATABASE names is damaged.',
    )
  })
})

describe('the file of GEOIP_DATABASE', () => {
  const silent = { info() {}, warn() {} }

  test('that cannot be used keeps the server from starting', async () => {
    const text = join(directory, 'text.mmdb')
    writeFileSync(text, 'places')
    await expect(openPlaces(join(directory, 'none'), silent)).rejects.toEqual(
      new StartFailure(`GEOIP_DATABASE names ${directory}/none, which cannot be read (ENOENT).`),
    )
    await expect(openPlaces(text, silent)).rejects.toEqual(
      new StartFailure(
        `GEOIP_DATABASE names ${text}, which is no database in the format of MaxMind, a .mmdb file that is not compressed.`,
      ),
    )
  })

  test('is read again when it has changed, and only then replaces what was read before', async () => {
    const path = join(directory, 'places.mmdb')
    const put = (bytes: Buffer) => {
      writeFileSync(`${path}.new`, bytes)
      renameSync(`${path}.new`, path)
    }
    put(samplePlaces())
    const told: unknown[] = []
    const log = { info: (...line: unknown[]) => told.push(line), warn: (...line: unknown[]) => told.push(line) }
    const places = await openPlaces(path, log, 20)
    try {
      put(Buffer.from('not yet'))
      await vi.waitFor(() => expect(told).toHaveLength(1), 5_000)
      expect(told[0]).toEqual([{ path }, expect.stringMatching(/no database .* The one that was read before stays\.$/)])
      expect(places.locate('203.0.113.1')).toEqual(inBerlin)
      put(writePlaces([{ network: '203.0.113.0', bits: 24, entry: { country: berlin.country } }]))
      await vi.waitFor(() => expect(told).toHaveLength(2), 5_000)
      expect(places.locate('203.0.113.1')?.city).toEqual({ name: null })
    } finally {
      await places.close()
    }
  })

  test('is needed, and programs are told so', async () => {
    const lookUp = makeDocument({
      kind: 'endpoint',
      group: 'main',
      method: 'GET',
      path: 'place',
      inputs: [{ name: 'ip', type: 'text' }],
      stack: [makeStep('util.ip_lookup', { value: reference('input', 'ip') }, { result: 'place' })],
      response: variable('place'),
    })
    const group = makeDocument({ kind: 'api_group', name: 'main', canonical: 'main' })
    const outcomes = []
    for (const places of [noPlaces, readPlaces(samplePlaces())]) {
      const served = await serveDocuments({ [testWorkspace]: [group, lookUp] }, { places })
      for (const ip of ['203.0.113.7', '10.0.0.1', 'nowhere']) {
        const { status, body } = await served.send(`/api:main/place?ip=${ip}`)
        outcomes.push([status, status === 200 ? body : (body as { message: string }).message])
      }
      await served.close()
    }
    const unset =
      'Where addresses are is not known here: whoever runs this server has to set GEOIP_DATABASE to a file in the format of MaxMind, such as GeoLite2-City.mmdb.'
    const none = 'value must be an IP address, such as 203.0.113.7 or 2001:db8::7.'
    expect(outcomes).toEqual([
      [500, unset],
      [500, unset],
      [500, none],
      [200, inBerlin],
      [200, null],
      [500, none],
    ])
    expect(() => noPlaces.locate('::1')).toThrow(Failure)
  })
})

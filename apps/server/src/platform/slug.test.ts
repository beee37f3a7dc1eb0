import { expect, test } from 'vitest'
import { freeSlug, slugOf } from './slug.ts'

test.each([
  ['My Shop', 'my-shop'],
  ['  Café – Ångström!  ', 'cafe-angstrom'],
  ['日本', 'workspace'],
  ['a'.repeat(80), 'a'.repeat(48)],
  [`${'a'.repeat(47)} b`, 'a'.repeat(47)],
])('%s has the slug %s', (name, slug) => expect(slugOf(name)).toBe(slug))

test('a taken slug gets the first free number', () => {
  expect(freeSlug('shop', new Set())).toBe('shop')
  expect(freeSlug('shop', new Set(['shop', 'shop-2', 'shop-4']))).toBe('shop-3')
})

import type { CatalogueFunction } from '@stackwright/contract'
import { constant, type Step, t, variable } from '@stackwright/language'
import i18next from 'i18next'
import { expect, test } from 'vitest'
import { en } from '../../texts/en/index.ts'
import { stepText } from './sentence.ts'

await i18next.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } })

const define = (sentence: string, inputs: CatalogueFunction['inputs'], output = false): CatalogueFunction => ({
  name: 'f',
  title: 'F',
  summary: '',
  sentence,
  family: 'data',
  icon: 'box',
  inputs,
  examples: [],
  ...(output && { output: { type: 'any' } }),
})
const step = (args: Step['arguments'], result?: string): Step => ({
  id: '1',
  function: 'f',
  arguments: args,
  ...(result && { result }),
})
const query = define('Query {table} where {where}, sorted by {sort}, as {return}', {
  table: t.table(),
  where: t.condition({ optional: true }),
  sort: t.sort({ optional: true }),
  return: t.option({ default: 'list' }),
})

test.each<[string, CatalogueFunction, Step, string]>([
  [
    'all holes filled',
    query,
    step({ table: constant('user'), where: variable('x'), sort: constant([{ field: 'a', order: 'asc' }]) }, 'users'),
    'Query user where x, sorted by a ↑, as list as users',
  ],
  ['what is left out goes with its words', query, step({ table: constant('user') }), 'Query user, as list'],
  ['what is needed is missing', query, step({}), 'Query (missing), as list'],
  ['no holes', define('Stop the loop', {}), step({}), 'Stop the loop'],
  [
    'an empty default is left out',
    define('Fail with {name}: {value}', { name: t.text(), value: t.any({ optional: true, default: '' }) }),
    step({ name: constant('bad') }),
    'Fail with bad',
  ],
  ['the verb stays', define('Return {value}', { value: t.any({ optional: true, default: null }) }), step({}), 'Return'],
])('%s', (_, definition, given, expected) => expect(stepText(given, definition, i18next.t)).toBe(expected))

test('a step that nobody knows says its name', () => {
  expect(stepText(step({}), undefined, i18next.t)).toBe('Unknown step f')
})

import { defineQueryFilter } from '@stackwright/language'

/** Marks that stand on the letter before them. */
const marks = '\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f'

const pairs = [
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['þ', 'th'],
  ['Þ', 'TH'],
] as const

export default defineQueryFilter({
  name: 'unaccent',
  aliases: ['strip_accents'],
  title: 'Without accents',
  summary: 'Replaces letters with accents by plain ones.',
  group: 'text',
  value: ['text'],
  inputs: {},
  output: 'text',
  sql: (value) => {
    const plain = `pg_catalog.regexp_replace(normalize(${value}, NFD), '[${marks}]', '', 'g')`
    const single = `pg_catalog.translate(normalize(${plain}, NFC), 'øØłŁđĐðÐı', 'oOlLdDdDi')`
    return pairs.reduce((text, [from, to]) => `pg_catalog.replace(${text}, '${from}', '${to}')`, single)
  },
  examples: [
    { value: 'Études à Łódź', output: 'Etudes a Lodz' },
    { value: 'straße', output: 'strasse' },
  ],
})

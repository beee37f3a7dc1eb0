import { defineFilter } from '@stackwright/language'

const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ı: 'i',
}

export default defineFilter({
  name: 'unaccent',
  aliases: ['strip_accents'],
  title: 'Without accents',
  summary: 'Replaces letters with accents by plain ones.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'Études à Łódź', output: 'Etudes a Lodz' },
    { value: 'straße', output: 'strasse' },
  ],
  run: (value: string | null) =>
    (value ?? '')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .normalize('NFC')
      .replace(/[ßæÆœŒøØłŁđĐðÐþÞı]/g, (letter) => letters[letter] ?? letter),
})

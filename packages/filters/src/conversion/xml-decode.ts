import { defineFilter } from '@stackwright/language'
import { readXml } from '../shared/read-xml.ts'

export default defineFilter({
  name: 'xml_decode',
  title: 'From XML',
  summary: 'An XML text as an object: each element has its attributes and a value, its text or the list of its parts.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {},
  output: { type: 'object' },
  examples: [
    {
      value: '<root><a>1</a><b id="x">2</b></root>',
      output: {
        root: {
          '@attributes': [],
          value: [{ a: { '@attributes': [], value: '1' } }, { b: { '@attributes': { id: 'x' }, value: '2' } }],
        },
      },
    },
    {
      value: '<p>1 &lt; 2<br/></p>',
      output: { p: { '@attributes': [], value: ['1 < 2', { br: { '@attributes': [], value: '' } }] } },
    },
    { value: '<a><b></a>', fails: 'ARGUMENT.WRONG_TYPE' },
    { value: '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string) => readXml(value),
})

import { printScript, readScript } from '@stackwright/script'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scripts } from './script-library.ts'
import { documents } from './testing/random-documents.ts'

const read = (content: string) => readScript([{ file: 'a.xs', content }], scripts)

it('reads what it prints: the same documents, and then the same text', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const content = printScript([document], scripts)
      const reading = read(content)
      expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(reading.documents).toEqual([document])
      expect(printScript(reading.documents, scripts)).toBe(content)
    }),
    { numRuns: 150 },
  )
}, 30_000)

it('reads what an asynchronous call and a page are written with', () => {
  const { documents: found, findings } = read(`function "f" { stack {
    function.run "g" { async = true } as $id
    db.query "user" { return = {type: "list", paging: {page: 1, metadata: false}} } as $users
  } response = $id }`)
  expect(findings).toEqual([])
  expect(found.flatMap((document) => (document.kind === 'function' ? document.stack : []))).toMatchObject([
    { arguments: { function: { value: 'g' }, async: { value: true } } },
    { arguments: { return: { value: 'list' }, page: { value: 1 }, metadata: { value: false } } },
  ])
})

it('keeps several documents apart', () => {
  fc.assert(
    fc.property(fc.uniqueArray(documents, { maxLength: 4, selector: ({ kind }) => kind }), (several) => {
      expect(read(printScript(several, scripts)).documents).toEqual(several)
    }),
    { numRuns: 50 },
  )
}, 30_000)

it('finds places in whatever is left of a text, and ends', () => {
  fc.assert(
    fc.property(documents, fc.nat(), fc.string({ unit: 'binary', maxLength: 5 }), (document, at, insert) => {
      const content = printScript([document], scripts)
      const position = at % content.length
      for (const broken of [
        content.slice(0, position),
        content.slice(0, position) + insert + content.slice(position),
      ]) {
        const { findings, documents: found } = read(broken)
        const lines = broken.split('\n').length
        for (const { line, column, message } of findings)
          expect(line >= 1 && line <= lines && column >= 1 && message.length > 0).toBe(true)
        const printed = printScript(found, scripts)
        expect(printScript(read(printed).documents, scripts)).toBe(printed)
      }
    }),
    { numRuns: 60 },
  )
}, 30_000)

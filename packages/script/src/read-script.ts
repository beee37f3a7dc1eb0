import { type Document, documentName } from '@stackwright/language'
import type { Finding } from './finding.ts'
import { layoutsByKeyword } from './layout/document-layout.ts'
import type { ScriptLibrary } from './library.ts'
import { pushAll } from './push-all.ts'
import { decode } from './read/decode.ts'
import { readDocument } from './read/read-document.ts'
import { isRun, readRun, runKeywords, type ScriptRun } from './read/read-run.ts'
import { Reading } from './read/reading.ts'
import type { StatementNode } from './syntax/node.ts'
import { ScriptParser } from './syntax/script-parser.ts'
import { SourceText } from './syntax/source-text.ts'

export interface ScriptFile {
  /** As it stands in findings. */
  readonly file: string
  readonly content: string | Uint8Array
}

/** Where a document begins, and where each of its steps does. */
export interface DocumentPlace {
  readonly file: string
  readonly line: number
  step(id: string): { readonly line: number; readonly column: number } | undefined
}

export interface ScriptReading {
  readonly documents: readonly Document[]
  readonly places: ReadonlyMap<Document, DocumentPlace>
  /** What is to be run once; their programs have places, too, and are no documents. */
  readonly runs: readonly ScriptRun[]
  readonly findings: readonly Finding[]
}

/**
 * Reads the documents of files, each with one or several, `---` between them. Never throws for what is in a file: each mistake is a
 * finding with its place, and what stands around it is read. Each call gives the same documents for the same texts.
 */
export function readScript(files: readonly ScriptFile[], library: ScriptLibrary): ScriptReading {
  const documents: Document[] = []
  const places = new Map<Document, DocumentPlace>()
  const runs: ScriptRun[] = []
  const findings: Finding[] = []
  const seen = new Map<string, string>()
  for (const { file, content } of files) {
    const decoded = decode(content)
    if (!('text' in decoded)) {
      findings.push({ file, line: 1, column: 1, severity: 'error', ...decoded })
      continue
    }
    const source = new SourceText(file, decoded.text)
    for (const node of new ScriptParser(source, library).parse()) {
      const { line } = source.placeOf(node.start)
      const reading = new Reading(source, library)
      const place: DocumentPlace = { file, line, step: (id) => placeOfStep(source, reading, id) }
      if (isRun(node)) {
        const run = readRun(reading, node, place)
        if (!run) continue
        runs.push(run)
        places.set(run.program, place)
      } else if (!layoutsByKeyword.has(node.name)) reportUnknown(source, node)
      else {
        const document = readDocument(reading, node)
        if (!document) continue
        const name = `${node.name} ${documentName(document)}`
        const before = seen.get(name)
        if (before) {
          source.error(node.start, 'SCRIPT.DUPLICATE', `There is another ${name} at ${before}.`)
          continue
        }
        seen.set(name, `${file}:${line}`)
        documents.push(document)
        places.set(document, place)
      }
    }
    pushAll(
      findings,
      source.findings.sort((a, b) => a.line - b.line || a.column - b.column),
    )
  }
  return { documents, places, runs, findings }
}

function placeOfStep(source: SourceText, reading: Reading, id: string) {
  const start = reading.starts.get(id)
  return start === undefined ? undefined : source.placeOf(start)
}

function reportUnknown(source: SourceText, node: StatementNode): void {
  const known = [...layoutsByKeyword.keys(), ...runKeywords].join(', ')
  source.error(
    node.start,
    'SCRIPT.UNKNOWN_KIND',
    `There is no kind of document called ${node.name}. There are ${known}.`,
  )
}

import type { ApiGroupDocument, Document } from '@stackwright/language'
import { type DocumentPlace, type Finding, readScript, type ScriptFile, type ScriptRun } from '@stackwright/script'
import { scripts } from '../script-library.ts'
import { expandTableLinks } from './expand-table-links.ts'

/** What the files of a project say. */
export interface Project {
  readonly documents: readonly Document[]
  readonly runs: readonly ScriptRun[]
  /** Of the documents, and of the programs of runs. */
  readonly places: ReadonlyMap<Document, DocumentPlace>
  readonly findings: readonly Finding[]
  /** Groups whose canonical neither the text nor the caller says. */
  readonly unaddressed: ReadonlySet<Document>
}

export interface ReadProjectOptions {
  /** Canonicals by the names of API groups; they go before those of the text. */
  readonly canonicals?: Readonly<Record<string, string>> | undefined
}

/** Reads the texts of a project. Never throws for what is in them: mistakes are findings. */
export function readProject(files: readonly ScriptFile[], { canonicals = {} }: ReadProjectOptions = {}): Project {
  const reading = readScript(files, scripts)
  const given = new Map(Object.entries(canonicals))
  const documents: Document[] = []
  const places = new Map<Document, DocumentPlace>()
  for (const { program } of reading.runs) places.set(program, reading.places.get(program) as DocumentPlace)
  const unaddressed = new Set<Document>()
  const settled = new Set<Finding>()
  const written: Finding[] = []
  const tables = new Map(
    reading.documents.flatMap((each) => (each.kind === 'table' ? [[each.name, each] as const] : [])),
  )
  for (const document of reading.documents) {
    const place = reading.places.get(document) as DocumentPlace
    const missing = reading.findings.find(
      ({ code, file, line }) => code === 'SCRIPT.CANONICAL' && file === place.file && line === place.line,
    )
    const canonical = document.kind === 'api_group' ? given.get(document.name) : undefined
    const kept = canonical === undefined ? document : { ...(document as ApiGroupDocument), canonical }
    if (missing && canonical === undefined) unaddressed.add(kept)
    else if (missing) settled.add(missing)
    const expanded = expandTableLinks(kept, (name) => tables.get(name))
    const final = expanded?.document ?? kept
    for (const table of expanded?.tables ?? []) written.push(linkFinding(place, table))
    if (expanded) for (const finding of findingsOfLinks(reading.findings, place.file)) settled.add(finding)
    documents.push(final)
    places.set(final, place)
  }
  const findings = [...reading.findings.filter((finding) => !settled.has(finding)), ...written]
  return { documents, runs: reading.runs, places, unaddressed, findings }
}

function linkFinding({ file, line }: DocumentPlace, table: string): Finding {
  const message = `The fields of ${table} are written out as inputs. They stay as they are when the table changes.`
  return { file, line, column: 1, severity: 'warning', code: 'SCRIPT.TABLE_LINK', message }
}

/** What the reader, which knows one document at a time, could not make of a link. */
const findingsOfLinks = (findings: readonly Finding[], path: string) =>
  findings.filter(
    ({ file, code, message }) =>
      file === path && /^(TYPE\.UNKNOWN|SCRIPT\.UNKNOWN_PROPERTY)$/.test(code) && /\bdblink\b/.test(message),
  )

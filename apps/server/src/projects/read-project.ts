import type { ApiGroupDocument, Document } from '@stackwright/language'
import { type DocumentPlace, type Finding, readScript, type ScriptFile } from '@stackwright/script'
import { scripts } from '../script-library.ts'

/** What the files of a project say. */
export interface Project {
  readonly documents: readonly Document[]
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
  const unaddressed = new Set<Document>()
  const settled = new Set<Finding>()
  for (const document of reading.documents) {
    const place = reading.places.get(document) as DocumentPlace
    const missing = reading.findings.find(
      ({ code, file, line }) => code === 'SCRIPT.CANONICAL' && file === place.file && line === place.line,
    )
    const canonical = document.kind === 'api_group' ? given.get(document.name) : undefined
    const kept = canonical === undefined ? document : { ...(document as ApiGroupDocument), canonical }
    if (missing && canonical === undefined) unaddressed.add(kept)
    else if (missing) settled.add(missing)
    documents.push(kept)
    places.set(kept, place)
  }
  return { documents, places, unaddressed, findings: reading.findings.filter((finding) => !settled.has(finding)) }
}

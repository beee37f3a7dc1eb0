import type { Document } from '@stackwright/language'
import type { DocumentPlace, Finding, ScriptFile, ScriptRun } from '@stackwright/script'
import { checkProject, withoutRepeats } from './check-project.ts'
import { withoutLostReferences } from './deferred-references.ts'
import { type ReadProjectOptions, readProject } from './read-project.ts'

export interface CheckedFiles {
  readonly documents: readonly Document[]
  readonly runs: readonly ScriptRun[]
  /** In the order of the files and their lines. */
  readonly findings: readonly Finding[]
  /** Whether the project cannot be taken as it is: something cannot be read, or does not fit together. */
  readonly refused: boolean
  placeOf(document: Document): DocumentPlace | undefined
}

/** Reads and checks the texts of a project by themselves, without a server. */
export function checkFiles(files: readonly ScriptFile[], options?: ReadProjectOptions): CheckedFiles {
  const project = readProject(files, options)
  const tables = new Set(project.documents.flatMap((each) => (each.kind === 'table' ? [each.name] : [])))
  const documents = project.documents.map((document) => withoutLostReferences(document, (name) => tables.has(name)))
  const places = new Map<Document, DocumentPlace | undefined>(
    documents.map((document, position) => [document, project.places.get(project.documents[position] as Document)]),
  )
  const programs = project.runs.map(({ program }) => program)
  for (const program of programs) places.set(program, project.places.get(program))
  const order = new Map(files.map(({ file }, position) => [file, position]))
  const checked = checkProject([...documents, ...programs], documents, (document) => places.get(document))
  const findings = withoutRepeats(project.findings, checked.findings)
  return {
    documents,
    runs: project.runs,
    refused: checked.refused || project.findings.some(({ severity }) => severity === 'error'),
    placeOf: (document) => places.get(document),
    findings: findings.sort(
      (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
    ),
  }
}

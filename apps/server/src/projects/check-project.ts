import type { Document, Json, Problem } from '@stackwright/language'
import type { DocumentPlace, Finding } from '@stackwright/script'
import { checkReferences } from '../documents/check-document.ts'
import { library } from '../library.ts'
import { checkDocument } from '../runtime/check-document.ts'
import { createWorkspaceView } from '../runtime/workspace-view.ts'

/** What is wrong with documents among all those of their workspace, each with its place in the texts. */
export function checkProject(
  documents: readonly Document[],
  surroundings: readonly Document[],
  placeOf: (document: Document) => DocumentPlace | undefined,
  environment?: Readonly<Record<string, Json>>,
): Finding[] {
  const view = createWorkspaceView(surroundings)
  const others = { documents: surroundings.map((document) => ({ document })) }
  const served = { view, environment: environment as never }
  return documents.flatMap((document) =>
    [...checkReferences(document, others), ...checkDocument(served, document, library)].map((problem) =>
      placed(problem, placeOf(document)),
    ),
  )
}

/** What a program names and nobody has, such as a function of another system: the step stays, and fails when it runs. */
const lost = new Set(['FUNCTION.UNKNOWN', 'FILTER.UNKNOWN', 'TABLE.UNKNOWN', 'ADDON.UNKNOWN', 'ARGUMENT.UNKNOWN'])

function placed(problem: Problem, place: DocumentPlace | undefined): Finding {
  const { code, message, step } = problem
  const severity = lost.has(code) ? 'warning' : problem.severity
  const { file = '', line = 1 } = place ?? {}
  const at = (step === undefined ? undefined : place?.step(step)) ?? { line, column: 1 }
  return { file, ...at, code, message, severity }
}

import type { Document, Problem } from '@stackwright/language'
import type { DocumentPlace, Finding } from '@stackwright/script'
import { checkReferences } from '../documents/check-document.ts'
import { library } from '../library.ts'
import { checkDocument } from '../runtime/check-document.ts'
import { createWorkspaceView } from '../runtime/workspace-view.ts'

export interface CheckedProject {
  readonly findings: readonly Finding[]
  /** Whether documents do not fit together, so that they cannot be taken. What is wrong inside a program fails when it runs. */
  readonly refused: boolean
}

/** What is wrong with documents among all those of their workspace, each with its place in the texts. */
export function checkProject(
  documents: readonly Document[],
  surroundings: readonly Document[],
  placeOf: (document: Document) => DocumentPlace | undefined,
): CheckedProject {
  const view = createWorkspaceView(surroundings)
  const others = { documents: surroundings.map((document) => ({ document })) }
  const unfit: Finding[] = []
  const findings = documents.flatMap((document) => {
    const place = placeOf(document)
    const references = checkReferences(document, others).map((problem) => placed(problem, place))
    unfit.push(...references.filter(({ severity }) => severity === 'error'))
    return [...references, ...checkDocument({ view }, document, library).map((problem) => placed(problem, place))]
  })
  return { findings, refused: unfit.length > 0 }
}

/** What both the reading of a text and its check found at one place is told once. */
export function withoutRepeats(read: readonly Finding[], checked: readonly Finding[]): Finding[] {
  const keyOf = ({ file, line, column, code }: Finding) => `${file}:${line}:${column}:${code}`
  const known = new Set(read.map(keyOf))
  return [...read, ...checked.filter((finding) => !known.has(keyOf(finding)))]
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

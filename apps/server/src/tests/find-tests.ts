import type { TestCase } from '@stackwright/contract'
import { type Document, documentName, isProgram, type ProgramDocument, type UnitTest } from '@stackwright/language'

/** A test with what it is made of; `test` is undefined for a workflow test. */
export interface FoundTest {
  readonly described: TestCase
  readonly document: ProgramDocument
  readonly test: UnitTest | undefined
}

export interface TestSelection {
  readonly tests?: readonly string[] | undefined
  readonly tag?: string | undefined
  readonly kind?: TestCase['kind'] | undefined
  /** Only the tests of this document. */
  readonly document?: string | undefined
  /** Only those in whose name, or whose document's name, this is found. */
  readonly filter?: string | undefined
}

/** All tests of active documents, in the order of kinds and names. */
export function findTests(documents: readonly Document[], selection: TestSelection = {}): FoundTest[] {
  return documents
    .filter(isProgram)
    .filter(({ active }) => active)
    .map((document) => ({ document, name: documentName(document) }))
    .sort((one, other) => order(one) - order(other) || (one.name < other.name ? -1 : 1))
    .flatMap(({ document, name }) => testsOf(document, name))
    .filter(({ described }) => isSelected(described, selection))
}

const order = ({ document: { kind } }: { document: ProgramDocument }) => (kind === 'workflow_test' ? 1 : 0)

function testsOf(document: ProgramDocument, name: string): FoundTest[] {
  const { id, kind, tags } = document
  const of = { document: { id, kind, name }, tags }
  if (kind === 'workflow_test') return [{ described: { id, name, kind: 'workflow', ...of }, document, test: undefined }]
  if (!('tests' in document)) return []
  return document.tests.map((test) => ({
    described: { id: `${id}/${test.id}`, name: test.name, kind: 'unit', ...of },
    document,
    test,
  }))
}

function isSelected(test: TestCase, { tests, tag, kind, document, filter }: TestSelection): boolean {
  if (tests && !tests.includes(test.id)) return false
  if (tag !== undefined && !test.tags.includes(tag)) return false
  if (kind !== undefined && test.kind !== kind) return false
  if (document !== undefined && test.document.id !== document) return false
  const text = `${test.document.name} ${test.name}`.toLowerCase()
  return filter === undefined || text.includes(filter.toLowerCase())
}

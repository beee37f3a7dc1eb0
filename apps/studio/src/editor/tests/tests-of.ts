import type { ProgramDocument, UnitTest } from '@stackwright/language'

const none: readonly UnitTest[] = []

/** The unit tests of a document; none for kinds that cannot have any. */
export const testsOf = (document: ProgramDocument): readonly UnitTest[] => ('tests' in document ? document.tests : none)

export const canHaveTests = (document: ProgramDocument): boolean => 'tests' in document

export function withTests<Document extends ProgramDocument>(document: Document, tests: readonly UnitTest[]): Document {
  return 'tests' in document ? { ...document, tests: [...tests] } : document
}

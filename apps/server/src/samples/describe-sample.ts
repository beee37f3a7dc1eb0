import type { SampleSummary } from '@stackwright/contract'
import { type Document, documentKinds } from '@stackwright/language'
import { readProject } from '../projects/read-project.ts'
import type { Sample } from './find-samples.ts'

/** What a sample is, as its document of the workspace says, and what is inside. */
export function describeSample({ id, files }: Sample): SampleSummary {
  const { documents } = readProject(files)
  const workspace = documents.find(({ kind }) => kind === 'workspace')
  return {
    id,
    name: workspace && 'name' in workspace ? workspace.name : id,
    description: workspace?.description ?? '',
    documents: documentKinds.flatMap((kind) => {
      const count = documents.filter((document) => document.kind === kind).length
      return count > 0 ? [{ kind, count }] : []
    }),
    tests: documents.reduce((sum, document) => sum + testsOf(document), 0),
  }
}

function testsOf(document: Document): number {
  if (document.kind === 'workflow_test') return 1
  return 'tests' in document ? document.tests.length : 0
}

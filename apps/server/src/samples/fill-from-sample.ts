import type { DocumentChange } from '../documents/document-change.ts'
import type { DocumentServices } from '../documents/document-services.ts'
import { notFound, refused } from '../platform/failures.ts'
import { freeSlug } from '../platform/slug.ts'
import { importInChange } from '../projects/import-project.ts'
import { findCanonicals } from '../projects/plan-import.ts'
import { readProject } from '../projects/read-project.ts'
import { findSamples } from './find-samples.ts'

export type SampleServices = Pick<DocumentServices, 'library' | 'tables' | 'environment'>

/**
 * Puts a sample into a workspace that has just been made, in the transaction that makes it. Its API groups get addresses that
 * nobody has.
 *
 * @throws Failure 404 when there is no such sample
 */
export async function fillFromSample(change: DocumentChange, services: SampleServices, id: string): Promise<void> {
  const sample = findSamples().find((each) => each.id === id)
  if (!sample) throw notFound({ what: 'sample' })
  const taken = await findCanonicals(change)
  const groups = readProject(sample.files).documents.filter((document) => document.kind === 'api_group')
  const canonicals = Object.fromEntries(groups.map(({ name, canonical }) => [name, freeSlug(canonical, taken)]))
  const project = readProject(sample.files, { canonicals })
  const { applied, findings } = await importInChange(change, services, project, {
    dryRun: false,
    delete: false,
    origins: [],
  })
  if (!applied) throw refused({ reason: `The sample ${id} cannot be used: ${findings[0]?.message ?? ''}` })
}

import { useParams } from 'react-router'
import { useDocument } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { PageSkeleton } from '../../app/page-skeleton.tsx'
import { ProgramPage } from '../../editor/page/program-page.tsx'
import { FunctionHeader } from './function-header.tsx'
import { FunctionLinks } from './function-links.tsx'

export function FunctionPage() {
  const { id } = useParams()
  const { slug } = useWorkspace()
  const record = useDocument(id)
  const wrong = record.data && record.data.document.kind !== 'function'
  return (
    <>
      <FunctionLinks />
      {record.error || wrong ? (
        <div className="mx-auto max-w-2xl p-8">
          <LoadProblem error={record.error} retry={() => record.refetch()} home={`/w/${slug}/functions`} />
        </div>
      ) : record.data ? (
        <ProgramPage key={id} record={record.data} header={<FunctionHeader record={record.data} />} />
      ) : (
        <PageSkeleton />
      )}
    </>
  )
}

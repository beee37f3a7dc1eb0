import { useParams } from 'react-router'
import { useDocument } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { PageSkeleton } from '../../app/page-skeleton.tsx'
import { ProgramPage } from '../../editor/page/program-page.tsx'
import { EndpointHeader } from './endpoint-header.tsx'
import { EndpointLinks } from './endpoint-links.tsx'

export function EndpointPage() {
  const { id } = useParams()
  const { slug } = useWorkspace()
  const record = useDocument(id)
  const wrong = record.data && record.data.document.kind !== 'endpoint'
  return (
    <>
      <EndpointLinks />
      {record.error || wrong ? (
        <div className="mx-auto max-w-2xl p-8">
          <LoadProblem error={record.error} retry={() => record.refetch()} home={`/w/${slug}/endpoints`} />
        </div>
      ) : record.data ? (
        <ProgramPage key={id} record={record.data} header={<EndpointHeader record={record.data} />} />
      ) : (
        <PageSkeleton />
      )}
    </>
  )
}

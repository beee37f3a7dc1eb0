import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useDocument } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { folderOf } from '../../app/document-path.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { PageSkeleton } from '../../app/page-skeleton.tsx'
import { ProgramPage } from '../../editor/page/program-page.tsx'
import { DocumentLinks } from '../../shared/document-links.tsx'
import { ProgramHeader } from './program-header.tsx'
import type { NamedKind } from './program-kinds.ts'
import { ProgramSettings } from './program-settings.tsx'

/** The page of a function, a task, a trigger, a middleware, an addon, a tool or a workflow test. */
export function NamedProgramPage({ kind }: { kind: NamedKind }) {
  const { t } = useTranslation()
  const { id } = useParams()
  const { slug } = useWorkspace()
  const record = useDocument(id)
  const wrong = record.data && record.data.document.kind !== kind
  return (
    <>
      <DocumentLinks kind={kind} title={t(`programs.${kind}.title`)} />
      {record.error || wrong ? (
        <div className="mx-auto max-w-2xl p-8">
          <LoadProblem page error={record.error} retry={() => record.refetch()} home={`/w/${slug}/${folderOf(kind)}`} />
        </div>
      ) : record.data ? (
        <ProgramPage
          key={id}
          record={record.data}
          header={<ProgramHeader kind={kind} record={record.data} />}
          settings={<ProgramSettings />}
        />
      ) : (
        <PageSkeleton />
      )}
    </>
  )
}

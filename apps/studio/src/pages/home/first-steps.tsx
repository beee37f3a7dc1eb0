import type { DocumentSummary } from '@stackwright/contract'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDocument, useSaveDocument } from '../../api/documents.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { Button } from '../../ui/button.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { toast } from '../../ui/toast.tsx'
import { notePartsOf } from './note-parts.ts'

/** What the document of the workspace tells those who come here first, line by line; what it names leads there. */
export function FirstSteps({ documents }: { documents: readonly DocumentSummary[] }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const record = useDocument(documents.find(({ kind }) => kind === 'workspace')?.id).data
  const save = useSaveDocument()
  if (!record || record.document.docs.trim() === '') return null
  const { document, revision } = record
  const remove = () =>
    save.mutate(
      { document: { ...document, docs: '' }, baseRevision: revision },
      { onError: (error) => void toast.error(error.message) },
    )
  return (
    <section aria-label={t('home.firstSteps')}>
      <SectionTitle>{t('home.firstSteps')}</SectionTitle>
      <Card className="p-4">
        {document.description && <p className="mb-3 text-muted">{document.description}</p>}
        <ol className="grid list-decimal gap-1.5 pl-5">
          {document.docs
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <li key={line} className="[overflow-wrap:anywhere]">
                {notePartsOf(line, documents).map(({ text, code, document: named }, position) => {
                  const key = `${position} ${text}`
                  if (named)
                    return (
                      <Link
                        key={key}
                        to={documentPath(workspace.slug, named)}
                        className="rounded-sm font-medium text-accent underline underline-offset-2"
                      >
                        {text}
                      </Link>
                    )
                  return code ? <code key={key}>{text}</code> : <span key={key}>{text}</span>
                })}
              </li>
            ))}
        </ol>
        {canEdit(workspace) && (
          <Button
            className="mt-3"
            size="sm"
            title={t('home.removeFirstStepsHint')}
            pending={save.isPending}
            onClick={remove}
          >
            {t('home.removeFirstSteps')}
          </Button>
        )}
      </Card>
    </section>
  )
}

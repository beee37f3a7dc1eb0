import { type ProgramDocument, type WrappedKind, wrappedKinds } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { MiddlewareChoice } from '../../shared/middleware-choice.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'

type WrappedDocument = Extract<ProgramDocument, { kind: WrappedKind }>

/** Whether middleware can be put around a program. */
export const isWrapped = (document: ProgramDocument): document is WrappedDocument =>
  (wrappedKinds as readonly string[]).includes(document.kind)

/** The middleware around a program; nothing where the workspace has none. */
export function MiddlewareCard({ document }: { document: WrappedDocument }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const known = useDocuments('middleware').data ?? []
  const { middleware } = document
  if (known.length === 0 && !middleware.pre?.length && !middleware.post?.length) return null
  return (
    <section aria-label={t('middleware.title')}>
      <SectionTitle className="mt-4.5">{t('middleware.title')}</SectionTitle>
      <Card className="px-3.5 py-3">
        <MiddlewareChoice
          value={middleware}
          around={document.kind === 'endpoint' ? 'group' : 'workspace'}
          disabled={!editable}
          onChange={(next) =>
            store.getState().edit((draft) => (isWrapped(draft) ? { ...draft, middleware: next } : draft))
          }
        />
      </Card>
    </section>
  )
}

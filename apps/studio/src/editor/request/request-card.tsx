import { useTranslation } from 'react-i18next'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { AuthenticationToggle } from './authentication-toggle.tsx'
import { InputList } from './input-list.tsx'

/** What comes in: who may call, and the inputs. */
export function RequestCard() {
  const { t } = useTranslation()
  const isEndpoint = useEditor((state) => state.draft.kind === 'endpoint')
  return (
    <section aria-label={isEndpoint ? t('editor.request') : t('editor.inputs')}>
      <SectionTitle>{isEndpoint ? t('editor.request') : t('editor.inputs')}</SectionTitle>
      <Card className="grid grid-cols-[minmax(0,1fr)] gap-2.5 px-3.5 py-3">
        {isEndpoint && (
          <>
            <AuthenticationToggle />
            <hr className="border-line" />
          </>
        )}
        <InputList />
      </Card>
    </section>
  )
}

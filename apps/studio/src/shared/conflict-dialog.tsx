import type { DocumentRecord } from '@stackwright/contract'
import type { Document } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DiffView } from './diff-view.tsx'
import { formatAgo } from './format.ts'
import { jsonText } from './json-text.ts'

export interface ConflictDialogProps {
  /** What somebody else saved (conflictOf(error)); null keeps the dialog closed. */
  conflict: DocumentRecord | null
  mine: Document
  /** Give up mine: put their record into the editor. */
  onLoadTheirs: (theirs: DocumentRecord) => void
  /** Save mine again, based on their revision. */
  onOverwrite: (theirs: DocumentRecord) => void
  /** Back to editing mine; the next save asks again. */
  onClose: () => void
}

/** Two people saved the same object: says so and lets the second one choose. */
export function ConflictDialog({ conflict, mine, onLoadTheirs, onOverwrite, onClose }: ConflictDialogProps) {
  const { t } = useTranslation()
  const [comparing, setComparing] = useState(false)
  const close = () => {
    setComparing(false)
    onClose()
  }
  const choose = (act: (theirs: DocumentRecord) => void) => () => {
    setComparing(false)
    if (conflict) act(conflict)
  }
  return (
    <Dialog
      open={conflict !== null}
      onOpenChange={(open) => !open && close()}
      width={comparing ? 'lg' : 'md'}
      title={comparing ? t('common.conflict.compareTitle') : t('common.conflict.title')}
      description={
        comparing
          ? t('common.conflict.compareHint')
          : conflict &&
            t('common.conflict.who', {
              author: conflict.updatedBy ?? t('common.conflict.someone'),
              revision: conflict.revision,
              when: formatAgo(conflict.updatedAt),
            })
      }
      footer={
        <>
          <Button onClick={choose(onLoadTheirs)}>{t('common.conflict.theirs')}</Button>
          {!comparing && <Button onClick={() => setComparing(true)}>{t('common.conflict.compare')}</Button>}
          {comparing && <Button onClick={close}>{t('common.conflict.keep')}</Button>}
          <Button variant="primary" onClick={choose(onOverwrite)}>
            {t('common.conflict.overwrite')}
          </Button>
        </>
      }
    >
      {comparing && conflict ? (
        <DiffView
          before={jsonText(conflict.document)}
          after={jsonText(mine)}
          label={t('common.conflict.compareTitle')}
          className="max-h-[48vh]"
        />
      ) : (
        <ul className="list-disc pl-5 text-muted">
          <li>
            {t('common.conflict.theirs')}: {t('common.conflict.theirsHint')}
          </li>
          <li>
            {t('common.conflict.overwrite')}: {t('common.conflict.overwriteHint')}
          </li>
        </ul>
      )}
    </Dialog>
  )
}

import type { DocumentRecord } from '@stackwright/contract'
import { printDocument, scriptLibrary } from '@stackwright/script'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../api/catalogue.ts'
import { CodeBlock } from '../ui/code-block.tsx'
import { CopyButton } from '../ui/copy-button.tsx'

/** A stored object as the text that an export has of it. */
export function ScriptView({ record }: { record: DocumentRecord }) {
  const { t } = useTranslation()
  const catalogue = useCatalogue().data
  const text = useMemo(
    () => (catalogue ? printDocument(record.document, scriptLibrary(catalogue)) : ''),
    [record.document, catalogue],
  )
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted">{t('common.script.hint', { revision: record.revision })}</p>
        <CopyButton text={text} label={t('common.script.copy')} />
      </div>
      <CodeBlock code={text} language="text" label={t('common.script.label')} />
    </div>
  )
}

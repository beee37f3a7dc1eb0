import type { DocumentRecord } from '@stackwright/contract'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeBlock } from '../ui/code-block.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { jsonText } from './json-text.ts'

/** What is stored of an object: the JSON tab of every object's page. */
export function JsonView({ record }: { record: DocumentRecord }) {
  const { t } = useTranslation()
  const text = useMemo(() => jsonText(record.document), [record.document])
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <p className="text-muted">{t('common.json.hint', { revision: record.revision })}</p>
          <p className="truncate font-mono text-xs text-faint">{t('common.revisions.hash', { hash: record.hash })}</p>
        </div>
        <CopyButton text={text} label={t('common.json.copy')} />
      </div>
      <CodeBlock code={text} label={t('common.json.label')} />
    </div>
  )
}

import type { SampleSummary } from '@stackwright/contract'
import { useTranslation } from 'react-i18next'

const kinds = ['table', 'endpoint', 'function', 'task', 'middleware'] as const

/** What is inside a sample, as a line: 5 tables · 9 endpoints · … */
export function SampleContents({ sample }: { sample: SampleSummary }) {
  const { t } = useTranslation()
  const parts = kinds.flatMap((kind) => {
    const count = sample.documents.find((each) => each.kind === kind)?.count
    return count === undefined ? [] : [t(`workspaces.inside.${kind}`, { count })]
  })
  return <>{[...parts, t('workspaces.inside.test', { count: sample.tests })].join(' · ')}</>
}

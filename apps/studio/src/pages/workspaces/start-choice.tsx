import type { SampleSummary } from '@stackwright/contract'
import { RadioGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SampleContents } from './sample-contents.tsx'

const nothing = 'nothing'

/** What a workspace begins with: nothing, or a sample. */
export function StartChoice({
  samples,
  value,
  onChange,
}: {
  samples: readonly SampleSummary[]
  value: string | undefined
  onChange: (sample: string | undefined) => void
}) {
  const { t } = useTranslation()
  return (
    <RadioGroup.Root
      aria-label={t('workspaces.startFrom')}
      value={value === undefined ? nothing : `sample ${value}`}
      onValueChange={(chosen) => onChange(chosen === nothing ? undefined : chosen.slice('sample '.length))}
      className="grid gap-2"
    >
      <Choice value={nothing} title={t('workspaces.startEmpty')}>
        {t('workspaces.startEmptyHint')}
      </Choice>
      {samples.map((sample) => (
        <Choice key={sample.id} value={`sample ${sample.id}`} title={sample.name}>
          {sample.description}
          <span className="mt-0.5 block">
            <SampleContents sample={sample} />
          </span>
        </Choice>
      ))}
    </RadioGroup.Root>
  )
}

const Choice = ({ value, title, children }: { value: string; title: string; children: ReactNode }) => (
  <RadioGroup.Item
    value={value}
    className="rounded-md border border-line px-3.5 py-2.5 text-left transition-colors duration-100 hover:border-line-strong data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft"
  >
    <span className="block font-medium">{title}</span>
    <span className="block text-sm text-muted">{children}</span>
  </RadioGroup.Item>
)

import { Layers } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSamples } from '../../api/samples.ts'
import { SectionTitle } from '../../ui/card.tsx'
import { SampleContents } from './sample-contents.tsx'

/** The samples, a card each. */
export function SampleCards({ onChoose }: { onChoose: (sample: string) => void }) {
  const { t } = useTranslation()
  const samples = useSamples().data ?? []
  if (samples.length === 0) return null
  return (
    <section className="mt-8">
      <SectionTitle>{t('workspaces.samples')}</SectionTitle>
      <p className="mx-0.5 mb-3 text-muted">{t('workspaces.samplesHint')}</p>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(13rem,100%),1fr))] gap-3">
        {samples.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              onClick={() => onChoose(sample.id)}
              className="block h-full w-full rounded-lg border border-line bg-surface p-4 text-left shadow-card transition-colors duration-100 hover:border-accent"
            >
              <span className="mb-2.5 grid size-8.5 place-items-center rounded-md bg-accent-soft text-accent">
                <Layers aria-hidden className="size-4.5" strokeWidth={1.75} />
              </span>
              <span className="block font-semibold">{sample.name}</span>
              <span className="block text-[0.8125rem] text-muted">{sample.description}</span>
              <span className="mt-2 block text-sm text-muted">
                <SampleContents sample={sample} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

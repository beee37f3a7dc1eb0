import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../ui/classes.ts'
import { foldSame, lineDiff } from './line-diff.ts'

const looks = { same: 'text-muted', removed: 'bg-bad-soft text-bad', added: 'bg-good-soft text-good' }
/** Unchanged lines shown around each change. */
const context = 3
const signs = { same: ' ', removed: '−', added: '+' }

/** Two texts, one under the other where they differ. */
export function DiffView({
  before,
  after,
  label,
  className,
}: {
  before: string
  after: string
  label: string
  className?: string
}) {
  const { t } = useTranslation()
  const lines = useMemo(() => foldSame(lineDiff(before, after), context), [before, after])
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className={classes('overflow-auto rounded-md border border-line bg-sunken py-2', className)}
    >
      <pre className="w-max min-w-full font-mono text-[0.78125rem] leading-[1.5]">
        {lines.map((line, index) =>
          line.kind === 'folded' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, drawn anew as a whole
            <div key={index} className="bg-surface px-3 font-sans text-sm text-muted">
              {t('common.diff.same', { count: line.count })}
            </div>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, drawn anew as a whole
            <div key={index} className={classes('px-3', looks[line.kind])}>
              {signs[line.kind]} {line.text}
            </div>
          ),
        )}
      </pre>
    </section>
  )
}

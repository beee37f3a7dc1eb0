import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import { CopyButton } from './copy-button.tsx'
import { jsonTokens } from './json-tokens.ts'

const colours = { plain: 'text-muted', key: 'text-accent', text: 'text-good', number: 'text-data', word: 'text-flow' }
/** Above this many characters colours cost more than they help. */
const colourLimit = 60_000

/** Read-only code with a copy button; `language="json"` is coloured. */
export function CodeBlock({
  code,
  language = 'json',
  label,
  wrap = true,
  className,
}: {
  code: string
  language?: 'json' | 'text'
  label?: string
  wrap?: boolean
  className?: string
}) {
  const { t } = useTranslation()
  const tokens = useMemo(
    () => (language === 'json' && code.length <= colourLimit ? jsonTokens(code) : null),
    [code, language],
  )
  return (
    <div className={classes('group relative min-w-0 rounded-md border border-line bg-sunken', className)}>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={label ?? t('common.code')}
        className="max-h-[inherit] overflow-auto rounded-md p-3 pr-10"
      >
        <pre
          className={classes(
            'font-mono text-[0.78125rem] leading-[1.55]',
            wrap && 'whitespace-pre-wrap [overflow-wrap:anywhere]',
          )}
        >
          <code>
            {tokens
              ? tokens.map((token, index) =>
                  token.kind === 'plain' ? (
                    token.text
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, drawn anew as a whole
                    <span key={index} className={colours[token.kind]}>
                      {token.text}
                    </span>
                  ),
                )
              : code}
          </code>
        </pre>
      </section>
      <CopyButton text={code} className="absolute top-1.5 right-1.5 bg-sunken" />
    </div>
  )
}

import type { Expression } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { chipClasses } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { describe } from './describe.ts'

const tones = { variable: 'variable', literal: 'literal', name: 'plain' } as const

/** An expression as chips with words between them. `plain`: a constant is a name, not a value. */
export function ExpressionPieces({ expression, plain }: { expression: Expression; plain?: boolean }) {
  const { t } = useTranslation()
  return describe(expression, t).map((piece, index) =>
    piece.kind === 'word' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, drawn anew as a whole
      <span key={index}>{piece.text}</span>
    ) : (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, drawn anew as a whole
        key={index}
        className={classes(chipClasses(plain ? 'plain' : tones[piece.kind]), 'min-w-0')}
      >
        <span className="max-w-64 truncate">{piece.text}</span>
      </span>
    ),
  )
}

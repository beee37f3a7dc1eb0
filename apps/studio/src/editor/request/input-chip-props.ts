import type { InputDeclaration } from '@stackwright/language'

export interface InputChipProps {
  input: InputDeclaration
  /** Names of the other inputs. */
  others: readonly string[]
  open: boolean
  onOpenChange: (open: boolean) => void
  onChange: (input: InputDeclaration) => void
  onRemove: () => void
  onMove: (offset: -1 | 1) => void
}

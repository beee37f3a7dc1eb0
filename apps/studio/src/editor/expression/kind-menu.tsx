import { CircleSlash2, Hash, ListChecks, SquareFunction, ToggleLeft, Type, Variable } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuChoice } from '../../ui/dropdown-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { type ValueKind, valueKinds } from './value-kind.ts'

const icons = {
  text: Type,
  number: Hash,
  boolean: ToggleLeft,
  nothing: CircleSlash2,
  variable: Variable,
  condition: ListChecks,
  formula: SquareFunction,
}

/** How the value is given: as text, a number, a variable, a formula … */
export function KindMenu({
  kind,
  onChange,
  label,
}: {
  kind: ValueKind
  onChange: (kind: ValueKind) => void
  /** Of what it is the value. */
  label: string
}) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const Icon = icons[kind]
  return (
    <Menu
      trigger={
        <IconButton
          label={t('editor.kindOf', { name: label, kind: t(`editor.kinds.${kind}`) })}
          icon={<Icon aria-hidden />}
          disabled={!editable}
          quiet
          className="mt-0.25"
        />
      }
    >
      <MenuChoice
        value={kind}
        onValueChange={onChange}
        options={valueKinds.map((value) => {
          const KindIcon = icons[value]
          return { value, label: t(`editor.kinds.${value}`), icon: <KindIcon aria-hidden /> }
        })}
      />
    </Menu>
  )
}

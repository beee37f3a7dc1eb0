import type { MiddlewareUse } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { MiddlewareList } from './middleware-list.tsx'

const moments = ['pre', 'post'] as const
const sayings = ['inherit', 'none', 'own'] as const

/** The middleware that runs before and after: as around, none, or some of one's own in their order. */
export function MiddlewareChoice({
  value,
  onChange,
  around,
  disabled = false,
  of,
}: {
  value: MiddlewareUse
  onChange: (use: MiddlewareUse) => void
  /** What counts where nothing else is chosen; nothing: there is none around. */
  around: 'group' | 'workspace' | 'nothing'
  disabled?: boolean
  /** What it is around, where the page has several of these. */
  of?: string
}) {
  const { t } = useTranslation()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {moments.map((moment) => {
        const list = value[moment]
        const saying = list === null ? 'inherit' : list.length === 0 ? 'none' : 'own'
        const name = of === undefined ? t(`middleware.${moment}`) : t(`middleware.${moment}Of`, { name: of })
        const lines = (
          <MiddlewareList
            label={name}
            list={list ?? []}
            disabled={disabled}
            onChange={(next) => onChange({ ...value, [moment]: next })}
          />
        )
        if (around === 'nothing')
          return (
            <div key={moment} className="grid grid-cols-[minmax(0,8.5rem)_minmax(0,1fr)] gap-x-3">
              <span className="py-0.75 text-muted">{t(`middleware.${moment}`)}</span>
              {lines}
            </div>
          )
        return (
          <div key={moment} className="grid grid-cols-[minmax(0,1fr)] gap-2">
            <Field inline label={t(`middleware.${moment}`)}>
              {(control) => (
                <Select
                  {...control}
                  className="w-64! max-w-full"
                  disabled={disabled}
                  value={saying}
                  onValueChange={(next) => {
                    if (next !== 'own') onChange({ ...value, [moment]: next === 'inherit' ? null : [] })
                  }}
                  options={sayings
                    .filter((each) => each !== 'own' || saying === 'own')
                    .map((each) => ({
                      value: each,
                      label: each === 'inherit' ? t(`middleware.inherit.${around}`) : t(`middleware.${each}`),
                    }))}
                />
              )}
            </Field>
            <div className="pl-37 max-md:pl-0">{lines}</div>
          </div>
        )
      })}
    </div>
  )
}

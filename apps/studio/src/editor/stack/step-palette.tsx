import type { CatalogueFunction } from '@stackwright/contract'
import { findStep, insertSteps } from '@stackwright/language'
import { Command } from 'cmdk'
import { Dialog as Base } from 'radix-ui'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../shared/new-id.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { families, familyIcon } from './families.ts'
import { newStep } from './new-step.ts'
import { focusForm } from './step-actions.ts'
import { stepScore } from './step-score.ts'

/** "/": every kind of step, found by what it is called and what people call it. */
export function StepPalette() {
  const { t } = useTranslation()
  const store = useEditorStore()
  const place = useEditor((state) => state.adding)
  const stack = useEditor((state) => state.draft.stack)
  const isTest = useEditor((state) => state.draft.kind === 'workflow_test')
  const { functions, isTarget } = useDefinitions()
  const offered = useMemo(() => {
    if (!place) return []
    const around = place.stack ? findStep(stack, place.stack.step) : undefined
    const owners = around ? [...around.parents, around.step].map((step) => step.function) : []
    return [...functions.values()]
      .filter(
        ({ within, onlyInTests }) =>
          (isTest || !onlyInTests) && (!within || within.some((name) => owners.includes(name))),
      )
      .sort((one, other) => Number(other.common ?? false) - Number(one.common ?? false))
  }, [place, stack, functions, isTest])
  const score = (value: string, search: string, keywords?: string[]) =>
    stepScore(value, search, keywords, functions.get(value.split(' ').at(-1) ?? '')?.common)
  const choose = (definition: CatalogueFunction) => {
    const { draft, editStack, open, add } = store.getState()
    if (!place) return
    const step = newStep(definition, newId(), draft.stack, isTarget)
    editStack((current) => insertSteps(current, place, step))
    add(null)
    open(step.id)
    focusForm(step.id)
  }
  return (
    <Base.Root open={place !== null} onOpenChange={(open) => !open && store.getState().add(null)}>
      <Base.Portal>
        <Base.Overlay className="fixed inset-0 z-40 bg-overlay animate-appear" />
        <Base.Content
          aria-describedby={undefined}
          // The new step, or what had the focus before, takes it.
          onCloseAutoFocus={(event) => {
            const { opened } = store.getState()
            if (opened && document.getElementById(`step-${opened}`)) event.preventDefault()
          }}
          className="fixed top-[10vh] left-1/2 z-50 flex max-h-[76vh] w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-float outline-none animate-appear"
        >
          <Base.Title className="sr-only">{t('editor.palette.title')}</Base.Title>
          <Command filter={score} label={t('editor.palette.title')} className="flex min-h-0 flex-col">
            <Command.Input
              autoFocus
              placeholder={t('editor.palette.placeholder')}
              className="h-11 w-full shrink-0 border-b border-line bg-transparent px-4 text-base outline-none"
            />
            <Command.List className="min-h-0 overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-8 text-center text-muted">{t('editor.palette.empty')}</Command.Empty>
              {families.map((family) => {
                const own = offered.filter((definition) => definition.family === family)
                return (
                  own.length > 0 && (
                    <Command.Group
                      key={family}
                      heading={t(`editor.families.${family}`)}
                      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:tracking-wide [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:uppercase"
                    >
                      {own.map((definition) => (
                        <Command.Item
                          key={definition.name}
                          value={`${definition.title} ${definition.name}`}
                          keywords={[definition.summary, ...(definition.keywords ?? [])]}
                          onSelect={() => choose(definition)}
                          className="flex cursor-default items-center gap-3 rounded-md px-2.5 py-1.5 data-[selected=true]:bg-accent-soft"
                        >
                          <span
                            className={classes(
                              'grid size-7.5 shrink-0 place-items-center rounded-md',
                              familyIcon[family],
                            )}
                          >
                            <Icon name={definition.icon} className="size-4" />
                          </span>
                          <span className="min-w-0 flex-1">
                            <span className="block font-medium">{definition.title}</span>
                            <span className="block truncate text-sm text-muted">{definition.summary}</span>
                          </span>
                          <code className="shrink-0 font-mono text-xs text-faint">{definition.name}</code>
                        </Command.Item>
                      ))}
                    </Command.Group>
                  )
                )
              })}
            </Command.List>
          </Command>
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  )
}

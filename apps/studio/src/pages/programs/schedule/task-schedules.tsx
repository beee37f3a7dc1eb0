import { missedRunPolicies, type Schedule, type TaskDocument } from '@stackwright/language'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorStore } from '../../../editor/state/editor-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { SettingsSection } from '../settings/settings-section.tsx'
import { NextRuns } from './next-runs.tsx'
import { ScheduleFields } from './schedule-fields.tsx'
import { newSchedule } from './schedule-shape.ts'

/** When a task runs. */
export function TaskSchedules({ task }: { task: TaskDocument }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const published = useEditor((state) => state.base.publishedRevision !== null)
  const { schedules } = task
  const change = (part: Partial<TaskDocument>, key?: string) =>
    store.getState().edit((draft) => (draft.kind === 'task' ? { ...draft, ...part } : draft), key)
  const add = () => {
    const timeZone = schedules.at(-1)?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
    change({ schedules: [...schedules, newSchedule(timeZone)] })
  }
  const write = (position: number, schedule: Schedule) =>
    change({ schedules: schedules.with(position, schedule) }, `schedule.${position}`)
  return (
    <SettingsSection title={t('programs.schedule.section')}>
      {schedules.length === 0 && <p className="text-muted">{t('programs.schedule.none')}</p>}
      {schedules.map((schedule, position) => (
        <ScheduleFields
          // biome-ignore lint/suspicious/noArrayIndexKey: two schedules may say the same; one is its place
          key={position}
          schedule={schedule}
          number={position + 1}
          onChange={(next) => write(position, next)}
          onRemove={() => change({ schedules: schedules.toSpliced(position, 1) })}
        />
      ))}
      {editable && schedules.length < 64 && (
        <Button size="sm" variant="ghost" className="justify-self-start" onClick={add}>
          <Plus aria-hidden />
          {t('programs.schedule.add')}
        </Button>
      )}
      {schedules.length > 0 && (
        <>
          <Field inline label={t('programs.schedule.missed')}>
            {(control) => (
              <Select
                {...control}
                disabled={!editable}
                value={task.missed}
                onValueChange={(missed) => change({ missed })}
                options={missedRunPolicies.map((value) => ({
                  value,
                  label: t(`programs.schedule.missedPolicies.${value}`),
                }))}
              />
            )}
          </Field>
          {task.active ? (
            <NextRuns schedules={schedules} />
          ) : (
            <p className="text-sm text-warn">{t('programs.schedule.off')}</p>
          )}
          {!published && <p className="text-sm text-muted">{t('programs.schedule.unpublished')}</p>}
        </>
      )}
    </SettingsSection>
  )
}

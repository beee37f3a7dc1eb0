import { useEditor } from '../../editor/state/editor-context.tsx'
import { TaskSchedules } from './schedule/task-schedules.tsx'
import { AddonSettings } from './settings/addon-settings.tsx'
import { MiddlewareSettings } from './settings/middleware-settings.tsx'
import { TestSettings } from './settings/test-settings.tsx'
import { ToolSettings } from './settings/tool-settings.tsx'
import { TriggerSettings } from './settings/trigger-settings.tsx'

/** What a kind of program has beside its steps. */
export function ProgramSettings() {
  const draft = useEditor((state) => state.draft)
  switch (draft.kind) {
    case 'task':
      return <TaskSchedules task={draft} />
    case 'table_trigger':
      return <TriggerSettings trigger={draft} />
    case 'middleware':
      return <MiddlewareSettings middleware={draft} />
    case 'addon':
      return <AddonSettings addon={draft} />
    case 'tool':
      return <ToolSettings tool={draft} />
    case 'workflow_test':
      return <TestSettings test={draft} />
    default:
      return null
  }
}

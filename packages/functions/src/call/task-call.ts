import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'task.call',
  title: 'Call a task',
  summary: 'Runs a task of this workspace at once, whatever its schedules say.',
  sentence: 'Call the task {task}',
  family: 'flow',
  icon: 'calendar-clock',
  keywords: ['schedule', 'cron', 'job', 'background'],
  inputs: {
    task: t.task({ help: 'The task to run.' }),
  },
  output: { type: 'any', help: 'Null: a task has no answer.' },
  examples: [
    { inputs: { task: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { task: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  compile: (parts) => {
    const call = parts.program('task', String(parts.constants.task))

    return (run) => call(run, {})
  },
})

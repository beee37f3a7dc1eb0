import { defineFunction, t } from '@stackwright/language'
import { callProgram } from '../shared/call-program.ts'

export default defineFunction({
  name: 'task.call',
  title: 'Call a task',
  summary: 'Runs a task once, whatever its schedule, in the data of the test.',
  sentence: 'Call the task {task}',
  family: 'flow',
  icon: 'calendar-clock',
  onlyInTests: true,
  keywords: ['test', 'call', 'run', 'schedule', 'job'],
  inputs: {
    task: t.task({ help: 'The task to call.' }),
  },
  output: { type: 'any', nullable: true, help: 'Nothing: a task answers null.' },
  examples: [
    { inputs: { task: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { task: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  compile: callProgram('task', 'task'),
})

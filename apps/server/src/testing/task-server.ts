import { pino } from 'pino'
import { createTaskJobs } from '../jobs/task-jobs.ts'
import type { LiveWorkspace } from '../runtime/live-workspace.ts'

/** A server of its own that runs tasks and tells which: a process for tests. Gets the database and the workspace as JSON. */
const [url = '', workspace = ''] = process.argv.slice(2)
const jobs = createTaskJobs({
  url,
  log: pino({ level: 'silent' }),
  run: async (_, document, due) => void process.send?.({ document, due }),
  onInterrupted: () => {},
})
jobs.setWorkspace(JSON.parse(workspace) as LiveWorkspace)
await jobs.settled()
process.send?.('ready')
process.on('message', () => void jobs.close().then(() => process.exit(0)))

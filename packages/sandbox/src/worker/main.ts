import { parentPort } from 'node:worker_threads'
import { ready, type Task } from '../messages.ts'
import { createMachines } from './machines.ts'
import { renderTemplate } from './render-template.ts'
import { runTask } from './run-task.ts'

// One task at a time: whoever sends them waits for the reply. A thread runs code, a process renders templates.
if (parentPort) {
  const port = parentPort
  const machines = await createMachines()
  port.on('message', async (task: Task) => port.postMessage(await runTask(task, machines)))
  port.postMessage(ready)
} else {
  process.on('message', async (task: Task) => process.send?.({ outcome: await renderTemplate(task), logs: [] }))
  process.on('disconnect', () => process.exit())
  process.send?.(ready)
}

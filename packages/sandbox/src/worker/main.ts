import { parentPort } from 'node:worker_threads'
import { ready, type Task } from '../messages.ts'
import { createMachines } from './machines.ts'
import { runTask } from './run-task.ts'

// One task at a time: whoever sends them waits for the reply.
const machines = await createMachines()
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await runTask(task, machines)))
parentPort?.postMessage(ready)

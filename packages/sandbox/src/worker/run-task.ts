import type { Outcome, Reply, Task } from '../messages.ts'
import { execute } from './execute.ts'
import { hasGrown, type Machines } from './machines.ts'
import { prepareCode } from './prepare-code.ts'

/** Runs one task in the machine of its workspace and answers how it ended; never throws. */
export async function runTask(task: Task, machines: Machines): Promise<Reply> {
  const logs: string[] = []
  try {
    const machine = await machines.get(task.workspace, task.memory)
    const { outcome, broken } = await execute(machine, task, prepareCode(task), (text) => void logs.push(text))
    const grown = hasGrown(machine)
    if (broken || grown) machines.drop(task.workspace)
    return { outcome: grown && isNull(outcome) ? { kind: 'limit', limit: 'memory' } : outcome, logs }
  } catch (error) {
    // The engine itself gave way: its stack, which is the host's, or its memory. It may be in any state now.
    machines.drop(task.workspace)
    return { outcome: { kind: 'limit', limit: error instanceof RangeError ? 'nesting' : 'memory' }, logs }
  }
}

/** Without memory for an error the engine throws null. */
const isNull = (outcome: Outcome): boolean => outcome.kind === 'failure' && outcome.message === 'null'

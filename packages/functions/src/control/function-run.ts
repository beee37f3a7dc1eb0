import { defineFunction, type ObjectValue, type Run, t } from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'function.run',
  title: 'Run a function',
  summary: 'Runs a function of this workspace and gives what it answers.',
  sentence: 'Run the function {function} with {input}',
  family: 'flow',
  icon: 'square-function',
  common: true,
  keywords: ['call', 'function', 'custom', 'reuse'],
  inputs: {
    function: t.function({ help: 'The function to run.' }),
    input: t.record({ optional: true, default: {}, of: 'function', complete: true, help: 'Its inputs, by name.' }),
    runtime_mode: t.option({
      title: 'Asynchronously',
      optional: true,
      options: ['async-shared', 'async-dedicated'],
      help: 'Begins the function beside this run and goes on at once; the result is an id for Await. Both modes do the same.',
    }),
    async: t.bool({
      title: 'Asynchronously, when it holds',
      optional: true,
      default: false,
      help: 'The same, decided when the step runs.',
    }),
  },
  output: { type: 'any', help: 'What the function answers; its id when it runs asynchronously.' },
  flow: { kind: 'call', function: 'function', input: 'input', aside: ['runtime_mode', 'async'] },
  examples: [
    { inputs: { function: 'not there' }, fails: 'FUNCTION.UNKNOWN' },
    { inputs: { function: '' }, fails: 'FUNCTION.UNKNOWN' },
  ],
  compile: (parts) => {
    const call = parts.function(String(parts.constants.function))
    const input = readerOf(parts, 'input')
    const beside = (run: Run) => {
      const given = input(run) as ObjectValue
      return run.runBeside((branch) => call(branch, given))
    }
    if (parts.constants.runtime_mode) return beside
    const { async } = parts.step.arguments.async ? parts.values : {}
    return (run) => (async?.(run) === true ? beside(run) : call(run, input(run) as ObjectValue))
  },
})

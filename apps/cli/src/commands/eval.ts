import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { stringifyJson, type Value } from '@stackwright/language'
import type { Command } from '../command.ts'
import { UsageComplaint } from '../complaint.ts'
import { exitCodes } from '../exit-codes.ts'

export const evalCommand: Command = {
  name: 'eval',
  summary: 'Works out expressions',
  help: `Usage: stackwright eval '<expression>'
       stackwright eval --stdin

Works out an expression outside of any workspace and prints one line of JSON: {"ok":true,"value":…} or
{"ok":false,"error":{"code":…,"message":…,"column":…}}. Columns count from 1; null where the failure has no place.

  --stdin   one expression on each line, one line of JSON for each

Exit codes: 0 worked out (with --stdin: every line was answered), 1 the expression failed, 2 wrong usage.`,
  options: { stdin: { type: 'boolean' } },
  takes: { least: 0, most: 1 },
  async run({ positionals: [expression], flag, terminal }) {
    if (flag('stdin') === (expression !== undefined))
      throw new UsageComplaint('eval takes either an expression or --stdin.')
    const { createEvaluator } = await import('@stackwright/server')
    const evaluator = createEvaluator()
    const answer = async (text: string) => {
      const evaluation = await evaluator.evaluate(text)
      terminal.out(stringifyJson(evaluation as unknown as Value))
      return evaluation.ok
    }
    try {
      if (expression !== undefined) return (await answer(expression)) ? exitCodes.ok : exitCodes.wrong
      const lines = createInterface({ input: Readable.from(terminal.input), crlfDelay: Number.POSITIVE_INFINITY })
      for await (const line of lines) await answer(line)
      return exitCodes.ok
    } finally {
      await evaluator.close()
    }
  },
}

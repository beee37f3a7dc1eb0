import { codeRequest, defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'api.lambda',
  title: 'Lambda function',
  summary: 'Runs JavaScript or TypeScript, apart from everything else, and gives what it returns.',
  sentence: 'Run code',
  family: 'outside',
  icon: 'braces',
  keywords: ['javascript', 'typescript', 'code', 'script', 'js', 'ts', 'custom'],
  inputs: {
    code: t.text({
      title: 'Code',
      help: 'The body of an async function. It sees $input, $var, $auth and $env, and returns the result. No network, files or packages.',
      code: true,
    }),
    timeout: t.decimal({ title: 'Timeout', help: 'Seconds it may run.', optional: true, default: 10 }),
  },
  output: { type: 'any', help: 'What the code returns, as JSON has it.' },
  seesVariables: true,
  examples: [
    { title: 'A sum', inputs: { code: 'return [1, 2, 3].reduce((sum, each) => sum + each, 0)' }, output: 6 },
    {
      title: 'A variable',
      inputs: { code: 'return $var.names.map((name: string) => name.toUpperCase())' },
      state: { before: { names: ['ada', 'bob'] } },
      output: ['ADA', 'BOB'],
    },
    { title: 'It waits', inputs: { code: 'return await Promise.resolve("done")' }, output: 'done' },
    { title: 'It fails', inputs: { code: 'throw new Error("no")' }, fails: 'LAMBDA.FAILED' },
    { title: 'It does not end', inputs: { code: 'while (true) {}', timeout: 0.1 }, fails: 'LIMIT.REACHED' },
    { title: 'No time', inputs: { code: 'return 1', timeout: 0 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: ({ code, timeout }, run) => run.host.sandbox.run(codeRequest(run, { code, timeout })),
})

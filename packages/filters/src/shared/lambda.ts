import { type CodeSubject, codeRequest, type Run, t, type Value } from '@stackwright/language'

/** The arguments of filters that run code. */
export const codeInputs = (help: string) => ({
  code: t.text({
    title: 'Code',
    help: `${help} Also sees $input, $var, $auth and $env. No network, files or packages.`,
  }),
  timeout: t.decimal({ title: 'Timeout', help: 'Seconds all of it may run.', optional: true, default: 10 }),
})

export const elementCode = 'The body of an async function that is run for each element: $this, at $index in $parent.'

/** Runs code for a value or for the elements of a list, all of them in one go. */
export const runCode = (
  run: Run,
  { code, timeout }: { readonly code: string; readonly timeout: number },
  over: CodeSubject,
): Promise<Value> => run.host.sandbox.run(codeRequest(run, { code, timeout, over }))

import {
  defineFunction,
  type ObjectValue,
  type Run,
  shapes,
  t,
  timeoutOf,
  type Value,
  variablesOf,
} from '@stackwright/language'

export default defineFunction({
  name: 'util.template_engine',
  title: 'Template engine',
  summary: "Fills a template in Twig's language with variables; for pages, messages and prompts.",
  sentence: 'Fill the template {value}',
  family: 'value',
  icon: 'file-code',
  keywords: ['twig', 'template', 'html', 'mail', 'prompt', 'render'],
  inputs: {
    value: t.text({
      title: 'Template',
      help: 'Sees $var, $input, $auth, $env and each variable by its name: {{ $user.name }}. What it prints is escaped for HTML unless it ends with |raw.',
    }),
  },
  output: { type: 'text' },
  seesVariables: true,
  examples: [
    {
      title: 'Names',
      inputs: { value: 'Hi {{ $var.user.name }}, {{ $user.name|upper }}, {{ user.age + 1 }}' },
      state: { before: { user: { name: 'Ada <3', age: 36 } } },
      output: 'Hi Ada &lt;3, ADA &lt;3, 37',
    },
    {
      title: 'A loop',
      inputs: {
        value: '{% for item in $items %}{{ loop.index }}:{{ item.id }}{% if not loop.last %}, {% endif %}{% endfor %}',
      },
      state: { before: { items: [{ id: 7 }, { id: 8 }] } },
      output: '1:7, 2:8',
    },
    {
      title: 'As it is',
      inputs: { value: '{{ $x|raw }} {{ $list|json_encode|raw }} {{ $nothing }}' },
      state: { before: { x: '<b>', list: [1, 'a'] } },
      output: '<b> [1,"a"] ',
    },
    {
      title: 'What a value holds is no template',
      inputs: { value: '{{ $x }}' },
      state: { before: { x: '{{ 7 * 7 }} {% set y = 1 %}' } },
      output: '{{ 7 * 7 }} {% set y = 1 %}',
    },
    { title: 'A mistake', inputs: { value: 'a\n{% if %}' }, fails: 'TEMPLATE.FAILED' },
    { title: 'Another template', inputs: { value: '{{ include("/etc/passwd") }}' }, fails: 'TEMPLATE.FAILED' },
  ],
  shape: () => shapes.text,
  run: ({ value }, run) =>
    run.host.sandbox.run({
      language: 'twig',
      code: value,
      input: run.input,
      variables: variablesOf(run, mentioned(value)),
      auth: run.auth,
      environment: environmentOf(value, run),
      timeout: timeoutOf(10, run),
      log: run.host.log as (value: Value) => void,
    }),
})

/** The words of a template; undefined when it may reach variables without naming them. */
function mentioned(template: string): ReadonlySet<string> | undefined {
  if (/_context|\bvar\b(?!\s*\.\s*[a-z_])/i.test(template)) return undefined
  return new Set(template.match(/[a-z_]\w*/gi) ?? [])
}

const environmentOf = (template: string, run: Run): ObjectValue =>
  /env|_context/.test(template) ? run.environment : {}

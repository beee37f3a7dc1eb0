import { argumentOutOfRange, defineFunction, t } from '@stackwright/language'

const statusLine = /^HTTP\/\d(?:\.\d)?\s+(\d{3})(?:\s|$)/i
const header = /^([!#$%&'*+.^_`|~\dA-Za-z-]+)\s*:(.*)$/s
// Anything that could end the line, and what no header can carry.
const unfit = /[^\t\x20-\x7e\x80-\xff]/

export default defineFunction({
  name: 'util.set_header',
  title: 'Set header',
  summary: 'Sets a header of the answer, or its status.',
  sentence: 'Set the header {value}',
  family: 'outside',
  icon: 'heading',
  keywords: ['response', 'status', 'content type', 'cookie', 'http'],
  inputs: {
    value: t.text({
      title: 'Header',
      help: 'A line such as "Content-Type: text/html", or "HTTP/1.1 201 Created" for the status.',
    }),
    duplicates: t.option({
      title: 'When it is there already',
      options: ['replace', 'append'],
      optional: true,
      default: 'replace',
    }),
  },
  examples: [
    { title: 'A page', inputs: { value: 'Content-Type: text/html; charset=utf-8' } },
    { title: 'The status', inputs: { value: 'HTTP/1.1 201 Created' } },
    { title: 'A second cookie', inputs: { value: 'Set-Cookie: theme=dark', duplicates: 'append' } },
    { title: 'No header', inputs: { value: 'text/html' }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    { title: 'Two lines', inputs: { value: 'X-One: 1\r\nX-Two: 2' }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: ({ value, duplicates }, { exchange }) => {
    const line = value.trim()
    if (unfit.test(line))
      throw argumentOutOfRange({ name: 'value', reason: 'has a line break or a character that no header can carry.' })
    const status = statusLine.exec(line)?.[1]
    const [, name, content] = header.exec(line) ?? []
    if (status !== undefined) exchange?.setStatus(Number(status))
    else if (name !== undefined && content !== undefined)
      exchange?.setHeader(name, content.trim(), duplicates === 'append' ? 'append' : 'replace')
    else throw argumentOutOfRange({ name: 'value', reason: 'must be a line such as "Content-Type: text/html".' })
    return null
  },
})

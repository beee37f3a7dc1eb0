import { describe, expect, it } from 'vitest'
import { readScript } from '../read-script.ts'
import { smallLibrary } from '../testing/small-library.ts'

const read = (content: string) => readScript([{ file: 'run.xs', content }], smallLibrary)

describe('what is to be run', () => {
  it.each<[string, string, object]>([
    [
      'a call',
      'run.job "Try it" { main = {name: "f", input: {a: 1 + 1}} env = ["KEY"] }',
      {
        name: 'Try it',
        environment: ['KEY'],
        program: {
          stack: [{ function: 'function.run', result: 'answer', arguments: { function: { value: 'f' } } }],
          response: { root: 'var', path: ['answer'] },
        },
      },
    ],
    ['a call before a service', 'run.service s { pre = {name: "f"} }', { name: 's', program: { stack: [{}] } }],
    [
      'a stack',
      'run.job { stack { var $x { value = 1 } } response = $x }',
      { name: 'run.job', program: { stack: [{ function: 'var' }], response: { root: 'var', path: ['x'] } } },
    ],
    [
      'a stack under the name of a call',
      'run.job { description = "d" main { var $x { value = 1 } } }',
      { program: { stack: [{ function: 'var' }], response: null } },
    ],
    [
      'inputs',
      'run.job a { input { int n?=3 } stack { stop } }',
      { program: { inputs: [{ name: 'n', default: 3 }], stack: [{}] } },
    ],
  ])('is read: %s', (_, text, expected) => {
    const { runs, findings } = read(text)
    expect(findings).toEqual([])
    expect(runs).toMatchObject([{ file: 'run.xs', line: 1, ...expected }])
  })

  it.each<[string, string[]]>([
    ['run.job a { main = {input: {}} }', ['SCRIPT.VALUE 13']],
    ['run.job a { main = {name: $x} }', ['SCRIPT.VALUE 13']],
    ['run.job a { }', ['SCRIPT.VALUE 1']],
    ['run.job a { stack { stop } env = "KEY" }', ['SCRIPT.VALUE 28']],
    ['run.job a { stack { stop } other = 1 }', ['SCRIPT.UNKNOWN_PROPERTY 28']],
    ['run.job a { stack { stop } other { } }', ['SCRIPT.MISPLACED 28']],
    ['run.service a { env = [] }', []],
    ['run.thing a { }', ['SCRIPT.UNKNOWN_KIND 1']],
  ])('has mistakes with their place: %s', (text, expected) => {
    expect(read(text).findings.map(({ code, column }) => `${code} ${column}`)).toEqual(expected)
  })

  it('has steps with a place', () => {
    const { runs, places } = read('run.job a {\n  stack {\n    stop\n  }\n}')
    const program = runs[0]?.program
    expect(program && places.get(program)?.step(program.stack[0]?.id ?? '')).toEqual({ line: 3, column: 5 })
  })
})

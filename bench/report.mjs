// From measurements to what is said about them.

import { cases } from './cases.mjs'

const goals = Object.fromEntries(cases.map(({ name, goals }) => [name, goals]))
/** What compiling 1,000 endpoints may take. */
const compilingGoals = { compileMilliseconds: 1_000, megabytes: 60 }

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** The median of each case and server over the rounds, with the product's ratio to it. */
export function compare(measured) {
  const figures = (name, server, key) =>
    median(measured.filter((each) => each.case === name && each.server === server).map((each) => each[key]))
  const names = [...new Set(measured.map((each) => each.case))]
  const serversOf = (name) => new Set(measured.filter((each) => each.case === name).map((each) => each.server))
  return names.flatMap((name) =>
    [...serversOf(name)].toSorted().map((server) => ({
      case: name,
      server,
      perSecond: Math.round(figures(name, server, 'perSecond')),
      p50: figures(name, server, 'p50'),
      p99: figures(name, server, 'p99'),
      cpuMicroseconds: figures(name, server, 'cpuMicroseconds'),
      ratio: figures(name, 'product', 'perSecond') / figures(name, server, 'perSecond'),
      goal: goals[name]?.[server],
    })),
  )
}

export function printTable(results, { startMilliseconds, idleMegabytes, busyMegabytes }) {
  console.log('case   server     requests/s   p50 ms   p99 ms   CPU µs   product is')
  for (const { case: name, server, perSecond, p50, p99, cpuMicroseconds, ratio, goal } of results) {
    const verdict = goal === undefined ? '' : ` (goal ${goal}: ${ratio >= goal ? 'reached' : 'missed'})`
    const times = server === 'product' ? '' : `${ratio.toFixed(2)} ×${verdict}`
    console.log(
      [
        name.padEnd(6),
        server.padEnd(9),
        String(perSecond).padStart(11),
        ms(p50),
        ms(p99),
        cpuMicroseconds.toFixed(0).padStart(8),
        `  ${times}`,
      ].join(' '),
    )
  }
  console.log(
    `Start to first answer ${startMilliseconds} ms; memory ${idleMegabytes} MB idle, ${busyMegabytes} MB after all this.`,
  )
}

/** What reading 1,137 files may take. */
const readingGoal = 3_000

const verdict = (value, goal) => `(goal ${goal}: ${value < goal ? 'reached' : 'missed'})`

export function printCompiling({ endpoints, steps, readMilliseconds, compileMilliseconds, megabytes }) {
  console.log(
    `Compiling ${endpoints} endpoints of ${steps} steps: ${compileMilliseconds} ms ` +
      `${verdict(compileMilliseconds, compilingGoals.compileMilliseconds)}, ${megabytes} MB ` +
      `${verdict(megabytes, compilingGoals.megabytes)}; reading their documents before: ${readMilliseconds} ms.`,
  )
}

export function printTexts({ files, kilobytes, documents, readMilliseconds, checkMilliseconds }) {
  console.log(
    `Reading ${files} files of ${kilobytes} kB with ${documents} documents: ${readMilliseconds} ms ` +
      `${verdict(readMilliseconds, readingGoal)}; reading and checking them: ${checkMilliseconds} ms.`,
  )
}

const ms = (value) => value.toFixed(2).padStart(8)

import { exactMark, maxLogs, maxResult } from '../messages.ts'

/**
 * What surrounds people's code inside the engine: a function of the host's `log`, of the names as JSON and of whether they are
 * marked. It gives the code a console and timers, and answers how to start the code, how long to wait and how it ended. It is
 * text because it runs in the other engine; what it relies on is taken before the code can change it.
 */
export const prelude = `(function (log, names, exact) {
  'use strict'
  const mark = ${JSON.stringify(exactMark)}
  const { parse, stringify } = JSON
  const { now } = Date
  const toText = String
  let outcome = null

  BigInt.prototype.toJSON = function () { return mark + this }

  const revive = (value) => {
    if (typeof value === 'string') {
      if (!value.startsWith(mark)) return value
      const digits = value.slice(mark.length)
      return digits.includes('.') ? digits : BigInt(digits)
    }
    if (value !== null && typeof value === 'object')
      for (const key of Object.keys(value)) Object.defineProperty(value, key, { value: revive(value[key]), writable: true, enumerable: true, configurable: true })
    return value
  }

  const asJson = (value) => {
    if (value instanceof Error) return stringify(value.name + ': ' + value.message)
    try {
      return stringify(value) ?? stringify(value === undefined ? null : toText(value))
    } catch {
      return stringify(toText(value))
    }
  }
  let entries = 0
  let characters = 0
  const write = (...values) => {
    if (entries >= ${maxLogs.entries} || characters >= ${maxLogs.characters}) return
    const text = values.length === 1 ? asJson(values[0]) : '[' + values.map(asJson).join(',') + ']'
    entries++
    characters += text.length
    log(characters < ${maxLogs.characters} ? text : stringify('What was logged from here on is left out.'))
  }

  let timers = []
  let serial = 0
  const addTimer = (repeat) => (action, delay = 0, ...values) => {
    if (typeof action !== 'function') throw new TypeError('A timer needs a function')
    if (timers.length >= 1000) throw new RangeError('More than 1000 timers at once')
    const pause = Math.max(Number(delay) || 0, repeat ? 1 : 0)
    const timer = { id: ++serial, due: now() + pause, pause, repeat, action, values }
    timers.push(timer)
    return timer.id
  }
  const removeTimer = (id) => { timers = timers.filter((timer) => timer.id !== id) }
  const earliest = () => {
    let first
    for (const timer of timers) if (!first || timer.due < first.due) first = timer
    return first
  }

  const own = {
    console: { log: write, info: write, debug: write, warn: write, error: write },
    setTimeout: addTimer(false), setInterval: addTimer(true), clearTimeout: removeTimer, clearInterval: removeTimer,
    queueMicrotask: (action) => void Promise.resolve().then(action),
  }
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })

  const lineOf = (error) => {
    const found = /lambda\\.js:(\\d+)/.exec(typeof error.stack === 'string' ? error.stack : '')
    return found ? Number(found[1]) : null
  }
  const failed = (error) => {
    try {
      outcome = error instanceof Error
        ? { kind: 'failure', name: toText(error.name), message: toText(error.message), line: lineOf(error) }
        : { kind: 'failure', name: 'Error', message: typeof error === 'string' ? error : asJson(error), line: null }
    } catch {
      outcome = { kind: 'failure', name: 'Error', message: 'It threw what cannot be read', line: null }
    }
  }
  const settled = (value) => {
    const text = stringify(value) ?? 'null'
    outcome = text.length > ${maxResult} ? { kind: 'limit', limit: 'result' } : { kind: 'value', text }
  }

  /** Runs the code for one element after the other. Elements are named by their positions: only what the code makes has to leave. */
  const each = {
    async map(call, list) {
      const results = []
      for (let index = 0; index < list.length; index++) results[index] = (await call(list[index], index, list)) ?? null
      return results
    },
    async filter(call, list) {
      const positions = []
      for (let index = 0; index < list.length; index++) if (await call(list[index], index, list)) positions[positions.length] = index
      return positions
    },
    async find(call, list) {
      for (let index = 0; index < list.length; index++) if (await call(list[index], index, list)) return index
      return -1
    },
    async some(call, list) {
      return (await each.find(call, list)) >= 0
    },
    async every(call, list) {
      return (await each.find(async (...given) => !(await call(...given)), list)) < 0
    },
    async reduce(call, list, initial) {
      let result = initial
      for (let index = 0; index < list.length; index++) result = await call(list[index], index, list, result)
      return result
    },
  }

  let given = parse(names)
  if (exact) given = revive(given)
  return {
    start(code, over) {
      const call = (...more) => code(given.$input, given.$var, given.$auth, given.$env, ...more)
      const outcome = over === '' ? call() : over === 'value' ? call(given.$this) : each[over](call, given.$parent, given.$result)
      outcome.then(settled).catch(failed)
    },
    /** Milliseconds until a timer is due; -1 when none is left. */
    pause() {
      const timer = earliest()
      return timer ? Math.max(0, timer.due - now()) : -1
    },
    fire() {
      const timer = earliest()
      if (!timer || timer.due > now()) return
      if (timer.repeat) timer.due = now() + timer.pause
      else removeTimer(timer.id)
      try { timer.action(...timer.values) } catch (error) { failed(error) }
    },
    outcome: () => (outcome === null ? '' : stringify(outcome)),
  }
})`

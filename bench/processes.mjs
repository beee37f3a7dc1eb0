// Starts servers and load on cores of their own, so that neither takes time from the other.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { text } from 'node:stream/consumers'

const pins = cpus().length > 1 && spawnSync('taskset', ['-V']).status === 0

/** Whether processes are pinned; measured figures of one core shared by all say little. */
export const pinned = pins

export function spawnNode(core, args, options = {}) {
  const command = pins ? ['taskset', '-c', String(core), process.execPath, ...args] : [process.execPath, ...args]
  return spawn(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], ...options })
}

/** With PROFILE, where a server's time goes is written into that folder when it stops. */
export const profiling = () => (process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : [])
/** A process that a signal ends writes no profile. */
const endsByItself = 'data:text/javascript,process.on("SIGTERM",()=>process.exit())'

/** Starts a hand-written server, which says its port as soon as it listens. */
export async function startBaseline(file, environment) {
  const child = spawnNode(0, [...profiling(), '--import', endsByItself, file], {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  })
  const { port } = await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
  return { port, pid: child.pid, stop: () => stop(child) }
}

export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

/** Loads a server; beside what the load saw, the processor time that the server spent on a request, which noise hardly touches. */
export async function measure(task, pid) {
  const before = processorTime(pid)
  const child = spawnNode(1, [new URL('load.mjs', import.meta.url).pathname], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(task))
  const output = await text(child.stdout)
  if (output === '') throw new Error('The load was broken off')
  const { answered, ...figures } = JSON.parse(output)
  return { ...figures, cpuMicroseconds: (processorTime(pid) - before) / answered }
}

/** Microseconds that a process and its threads have computed; the kernel counts in hundredths of a second. */
function processorTime(pid) {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13)
  return (Number(user) + Number(system)) * 10_000
}

/** Resident memory of a process in MB. */
export function residentMemory(pid) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

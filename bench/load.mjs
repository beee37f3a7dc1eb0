// The load, in a process of its own: connections that each send a request, wait for its answer and send the next. Reads its
// task from standard input as JSON and prints what it measured.
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

const { port, requests, connections, warmUpSeconds, seconds, expectedStatus } = JSON.parse(await text(process.stdin))
const encoded = requests.map((request) => Buffer.from(request, 'latin1'))
const latencies = []
const warm = performance.now() + warmUpSeconds * 1000
const end = warm + seconds * 1000
let next = 0
let answered = 0

await Promise.all(Array.from({ length: connections }, runConnection))
latencies.sort((a, b) => a - b)
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
process.stdout.write(JSON.stringify({ perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), answered }))

function runConnection() {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let sentAt = 0
    let received = ''
    const send = () => {
      sentAt = performance.now()
      socket.write(encoded[next])
      next = (next + 1) % encoded.length
    }
    socket.setEncoding('latin1')
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      received = received === '' ? chunk : received + chunk
      const length = answerLength(received)
      if (length === undefined || received.length < length) return
      const now = performance.now()
      if (Number(received.slice(9, 12)) !== expectedStatus) {
        socket.destroy()
        return reject(new Error(`Expected ${expectedStatus}, got: ${received}`))
      }
      received = received.slice(length)
      answered++
      if (now >= warm && now < end) latencies.push(now - sentAt)
      if (now < end) return send()
      socket.end()
      resolve()
    })
  })
}

/** Length of the answer that begins the text; undefined until its head is there. */
function answerLength(received) {
  const head = received.indexOf('\r\n\r\n')
  if (head < 0) return undefined
  const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, head + 2))?.[1]
  if (length === undefined) throw new Error(`An answer without length: ${received}`)
  return head + 4 + Number(length)
}

// The load, in a process of its own: connections that each send a request, wait for its answer and send the next. Reads its
// task from standard input as JSON and prints what it measured.
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

const { port, requests, connections, warmUpSeconds, seconds, expectedStatus } = JSON.parse(await text(process.stdin))
const encoded = requests.map((request) => Buffer.from(request, 'latin1'))
const latencies = []
const warm = performance.now() + warmUpSeconds * 1000
const end = warm + seconds * 1000
const expectedHead = `HTTP/1.1 ${expectedStatus} `
let next = 0
let answered = 0

await Promise.all(Array.from({ length: connections }, runConnection))
latencies.sort((a, b) => a - b)
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
process.stdout.write(JSON.stringify({ perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), answered }))

/** As little work for each answer as can be, lest the load be slower than what it measures. */
function runConnection() {
  return new Promise((resolve, reject) => {
    let sentAt = 0
    let received = ''
    const send = () => {
      sentAt = performance.now()
      socket.write(encoded[next])
      next = (next + 1) % encoded.length
    }
    const receive = (length, buffer) => {
      received += buffer.latin1Slice(0, length)
      if (!isWhole(received)) return true
      const now = performance.now()
      if (!received.startsWith(expectedHead)) {
        socket.destroy()
        reject(new Error(`Expected ${expectedStatus}, got: ${received}`))
        return false
      }
      received = ''
      answered++
      if (now >= warm && now < end) latencies.push(now - sentAt)
      if (now < end) send()
      else resolve(socket.destroy())
      return true
    }
    const onread = { buffer: Buffer.allocUnsafe(65_536), callback: receive }
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread }, send)
    socket.on('error', reject)
  })
}

/** Whether an answer is there to its end. */
function isWhole(received) {
  const head = received.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = received.indexOf('Content-Length: ')
  if (length < 0 || length > head) throw new Error(`An answer without length: ${received}`)
  return received.length === head + 4 + Number.parseInt(received.slice(length + 16, length + 24), 10)
}

import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { readRecording, writeRecording } from '@stackwright/engine'
import { type ProgramDocument, parseDocument } from '@stackwright/language'
import type { MasterKey } from '../config/master-key.ts'
import { seal, unseal } from '../keys/sealed.ts'
import type { RecordedRun } from '../runtime/runtime-options.ts'

const compress = promisify(deflateRaw)
const expand = promisify(inflateRaw)

/** The most that a recording can be, so that a forged one cannot fill the memory. */
const largest = 64_000_000
/** Shorter ones are not worth a compressor of their own, which costs more than all the rest of keeping a run. */
const leastCompressed = 2_000

/** Recordings as they stand in the database: compressed when they are long, then encrypted for their run alone. Passwords are in them. */
export interface RunRecordings {
  write(run: string, recorded: RecordedRun): Promise<Buffer>
  /** Throws for what was changed, or written with another secret key or by another version. */
  read(run: string, stored: Uint8Array): Promise<Omit<RecordedRun, 'bytes'>>
}

/** What stands before a recording, on a line of its own. */
interface Beginning {
  readonly body: string | null
  readonly mediaType: string
  readonly draft: ProgramDocument | null
}

export function createRunRecordings(masterKey: MasterKey): RunRecordings {
  const key = masterKey.derive('run-recordings')
  const purposeOf = (run: string) => `recording of run ${run}`
  return {
    async write(run, { recording, body, mediaType, draft }) {
      const beginning: Beginning = { body: body && Buffer.from(body).toString('base64'), mediaType, draft }
      const content = Buffer.from(`${JSON.stringify(beginning)}\n${writeRecording(recording)}`)
      return seal(key, purposeOf(run), content.length < leastCompressed ? content : await compress(content))
    },
    async read(run, stored) {
      const content = unseal(key, purposeOf(run), stored)
      const written = isCompressed(content) ? await expand(content, { maxOutputLength: largest }) : content
      const end = written.indexOf('\n')
      const { body, mediaType, draft } = JSON.parse(written.toString('utf8', 0, end)) as Beginning
      return {
        recording: readRecording(written.toString('utf8', end + 1)),
        body: body === null ? null : Buffer.from(body, 'base64'),
        mediaType,
        draft: draft && (parseDocument(draft) as ProgramDocument),
      }
    },
  }
}

/** A brace comes first; what a compressor makes of such a text never begins with that byte. */
const isCompressed = (content: Buffer) => content[0] !== '{'.charCodeAt(0)

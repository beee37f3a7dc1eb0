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

/** Recordings as they stand in the database: compressed, then encrypted for their run alone. Passwords are in them. */
export interface RunRecordings {
  write(run: string, recorded: RecordedRun): Promise<Buffer>
  /** Throws for what was changed, or written with another secret key or by another version. */
  read(run: string, stored: Uint8Array): Promise<Omit<RecordedRun, 'bytes'>>
}

interface Written {
  readonly recording: string
  readonly body: string | null
  readonly mediaType: string
  readonly draft: ProgramDocument | null
}

export function createRunRecordings(masterKey: MasterKey): RunRecordings {
  const key = masterKey.derive('run-recordings')
  const purposeOf = (run: string) => `recording of run ${run}`
  return {
    async write(run, { recording, body, mediaType, draft }) {
      const written: Written = {
        recording: writeRecording(recording),
        body: body && Buffer.from(body).toString('base64'),
        mediaType,
        draft,
      }
      return Buffer.from(seal(key, purposeOf(run), await compress(JSON.stringify(written))))
    },
    async read(run, stored) {
      const content = await expand(unseal(key, purposeOf(run), stored), { maxOutputLength: largest })
      const { recording, body, mediaType, draft } = JSON.parse(content.toString('utf8')) as Written
      return {
        recording: readRecording(recording),
        body: body === null ? null : Buffer.from(body, 'base64'),
        mediaType,
        draft: draft && (parseDocument(draft) as ProgramDocument),
      }
    },
  }
}

import type { Readable } from 'node:stream'
import { Busboy, type BusboyConfig, type BusboyInstance } from '@fastify/busboy'
import { bodyNotForm, bodyTooLarge, FileResource, inputWrongType } from '@stackwright/language'
import { type Spooled, spool } from '../files/spool.ts'
import { addInput, type TextInputs } from './text-inputs.ts'

const maxFields = 1_000

export interface MultipartOptions {
  /** Names of the inputs that take files. */
  readonly files: ReadonlySet<string>
  /** Bytes of everything but files. */
  readonly maxBody: number
  /** Bytes of all files. */
  readonly maxUpload: number
  readonly maxFiles: number
}

export interface MultipartBody {
  readonly inputs: TextInputs
  /** To be closed when nobody needs the files any more. */
  readonly uploads: readonly Spooled[]
}

/** A file on its way. */
interface Arriving {
  readonly input: string
  readonly name: string
  readonly mime: string
  readonly stream: Readable
  readonly spooled: Promise<Spooled>
}

/**
 * Reads multipart form data as it comes: files go to memory while they are small and to the disk else. A file is refused where no
 * input takes one. Fails as the request does, and leaves nothing then.
 */
export async function readMultipart(
  request: Readable,
  contentType: string,
  options: MultipartOptions,
): Promise<MultipartBody> {
  const { maxBody, maxFiles } = options
  const limits = { fields: maxFields, fieldSize: maxBody, fieldNameSize: 200, headerPairs: 20, files: maxFiles }
  const form = createForm({ headers: { 'content-type': contentType }, limits })
  const inputs: TextInputs = {}
  const arriving: Arriving[] = []
  try {
    await receive(request, form, options, inputs, arriving)
    const uploads = await Promise.all(arriving.map(({ spooled }) => spooled))
    arriving.forEach(({ input, name, mime }, index) => {
      const { content, head } = uploads[index] as Spooled
      // A form whose file nobody has chosen sends an empty one without a name.
      if (name !== '' || content.size > 0)
        addInput(inputs, input, FileResource.asValue(FileResource.of(name, mime, head, content)))
    })
    return { inputs, uploads }
  } catch (error) {
    request.unpipe(form)
    request.resume()
    for (const { stream } of arriving) stream.destroy()
    for (const { spooled } of arriving) spooled.then(({ close }) => close()).catch(() => {})
    throw error
  }
}

/** Gathers fields and begins to take in files until the form ends. Nothing in here may throw: nobody would catch it. */
function receive(
  request: Readable,
  form: BusboyInstance,
  { files, maxBody, maxUpload, maxFiles }: MultipartOptions,
  inputs: TextInputs,
  arriving: Arriving[],
): Promise<void> {
  const most = files.size === 0 ? maxBody : maxBody + maxUpload
  let bytes = 0
  let fieldBytes = 0
  let fileBytes = 0
  async function* counted(stream: Readable): AsyncIterable<Uint8Array> {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      fileBytes += chunk.byteLength
      if (fileBytes > maxUpload) throw bodyTooLarge({ limit: maxUpload })
      yield chunk
    }
  }
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) => reject(bodyNotForm({ reason }))
    form.on('field', (name: string | undefined, value) => {
      if (name === undefined) return refuse('a part has no name')
      fieldBytes += name.length + value.length
      if (fieldBytes > maxBody) reject(bodyTooLarge({ limit: maxBody }))
      else addInput(inputs, name, value)
    })
    form.on('file', (name: string | undefined, stream: Readable, filename: string | undefined, _, mime) => {
      // Told also through the form; without a listener it would end the process.
      stream.on('error', () => {})
      const input = name?.replace(/\[\]$/, '')
      if (name === undefined || input === undefined || !files.has(input)) {
        stream.resume()
        return reject(inputWrongType({ name: input ?? 'body', expected: refusal(files) }))
      }
      const spooled = spool(counted(stream))
      spooled.catch(reject)
      arriving.push({ input: name, name: filename ?? '', mime, stream, spooled })
    })
    form.on('fieldsLimit', () => refuse(`it has more than ${maxFields} fields`))
    form.on('filesLimit', () => refuse(`it has more than ${maxFiles} files`))
    form.on('error', () => refuse('it cannot be read'))
    form.on('finish', resolve)
    request.on('error', reject)
    request.on('close', () => request.readableEnded || refuse('it ended in the middle'))
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength
      if (bytes > most) reject(bodyTooLarge({ limit: most }))
    })
    request.pipe(form)
  })
}

function refusal(files: ReadonlySet<string>): string {
  if (files.size === 0) return 'a value: no input of this endpoint is of type file, so it takes none'
  return `a value: files are taken by ${[...files].join(', ')}`
}

function createForm({ headers, limits }: BusboyConfig): BusboyInstance {
  try {
    return new Busboy({ headers, limits })
  } catch {
    throw bodyNotForm({ reason: 'its Content-Type names no boundary' })
  }
}

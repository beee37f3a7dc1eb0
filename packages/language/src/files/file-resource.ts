import type { ObjectValue, Value } from '../values/value.ts'
import { contentOf, type FileContent } from './file-content.ts'
import { fileName } from './file-name.ts'
import { imageSize } from './image-size.ts'
import { kindOfMedia, mediaTypeOf } from './media-types.ts'

export interface FileDescription {
  readonly name: string
  /** image, video, audio, pdf, text or file. */
  readonly type: string
  readonly mime: string
  /** Bytes. */
  readonly size: number
  /** Of images: width and height in pixels. */
  readonly meta: ObjectValue
}

/** How many bytes of the beginning are enough to know a file. */
export const headLength = 65_536

/**
 * A file at hand that is not kept yet: uploaded, or made by a step. As a value it is an object that describes it; its content goes
 * along unseen, so a copy made of its keys describes a file and is none.
 */
export class FileResource implements FileDescription {
  /** Not where it lies: a file that is not kept has no address. */
  readonly path: string
  readonly name: string
  readonly type: string
  readonly mime: string
  readonly size: number
  readonly meta: ObjectValue
  readonly #content: FileContent

  constructor({ name, type, mime, size, meta }: FileDescription, content: FileContent) {
    this.path = `upload:${name}`
    this.name = name
    this.type = type
    this.mime = mime
    this.size = size
    this.meta = meta
    this.#content = content
  }

  /** A method and no property: programs can read what an object has, and not what it does. */
  content(): FileContent {
    return this.#content
  }

  /** A file from what is known of it: the beginning of its content tells more than what it is said to be. */
  static of(given: string, declared: string, head: Uint8Array, content: FileContent): FileResource {
    const name = fileName(given)
    const mime = mediaTypeOf(head, declared, name)
    const description = { name, type: kindOfMedia(mime), mime, size: content.size }
    return new FileResource({ ...description, meta: { ...imageSize(head, mime) } }, content)
  }

  static ofBytes(name: string, declared: string, bytes: Uint8Array): FileResource {
    return FileResource.of(name, declared, bytes.subarray(0, headLength), contentOf(bytes))
  }

  /** As a value; steps that work with files recognise it. */
  static asValue(file: FileResource): Value {
    return file as unknown as Value
  }

  static isFile(value: unknown): value is FileResource {
    return value instanceof FileResource
  }
}

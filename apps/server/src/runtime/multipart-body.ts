import { Busboy, type BusboyConfig, type BusboyInstance } from '@fastify/busboy'
import { bodyNotForm, inputWrongType } from '@stackwright/language'
import { addText, type TextInputs } from './text-inputs.ts'

const maxFields = 1_000

/** Reads the fields of multipart form data. A file is refused by the name of its field. */
export function readMultipartBody(body: Buffer, contentType: string): Promise<TextInputs> {
  return new Promise((resolve, reject) => {
    const inputs: TextInputs = {}
    const limits = { fields: maxFields, fieldSize: body.length, fieldNameSize: 200, headerPairs: 20 }
    const form = createForm({ headers: { 'content-type': contentType }, limits })
    form.on('field', (name, value) => addText(inputs, name, value))
    form.on('file', (name, file) => {
      file.resume()
      reject(inputWrongType({ name, expected: 'a value: files are not taken here' }))
    })
    form.on('fieldsLimit', () => reject(bodyNotForm({ reason: `it has more than ${maxFields} fields` })))
    form.on('error', () => reject(bodyNotForm({ reason: 'it cannot be read' })))
    form.on('finish', () => resolve(inputs))
    form.end(body)
  })
}

function createForm({ headers, limits }: BusboyConfig): BusboyInstance {
  try {
    return new Busboy({ headers, limits })
  } catch {
    throw bodyNotForm({ reason: 'its Content-Type names no boundary' })
  }
}

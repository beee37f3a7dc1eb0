import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; mime: string }>({
  code: 'FILE.NOT_IMAGE',
  kind: 'fatal',
  message: ({ name, mime }) =>
    `Invalid file extension. ${name} is ${mime}; only JPEG, PNG, GIF and WebP images are taken. storage.create_attachment takes any file.`,
})

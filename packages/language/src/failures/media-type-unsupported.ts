import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ type: string }>({
  code: 'REQUEST.MEDIA_TYPE',
  kind: 'mediatype',
  message: ({ type }) => `The media type ${type} is not read here; send JSON, a form or multipart form data.`,
})

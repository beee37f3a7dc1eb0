import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ path: string }>({
  code: 'FILE.UNKNOWN',
  kind: 'notfound',
  message: ({ path }) =>
    `There is no file with the path ${path.slice(0, 200)}: a path is what storage.create_attachment or storage.create_image gave, such as /vault/….`,
})

import { z } from 'zod'
import { baseShape, nameSchema } from './base.ts'
import { middlewareUseSchema } from './middleware-use.ts'
import { programShape } from './program.ts'
import { unitTestsSchema } from './unit-test.ts'

/** A stack of one's own that other stacks run through `function.run`; its name may have folders: `utils/format`. */
export const functionSchema = z.strictObject({
  kind: z.literal('function'),
  ...baseShape,
  name: nameSchema,
  ...programShape,
  middleware: middlewareUseSchema,
  tests: unitTestsSchema,
})

export type FunctionDocument = z.output<typeof functionSchema>

// Vitest's global set-up for tests that start the product: made once before, because two starts at a time would both make it.
import { build, outdated } from '../build.mjs'

export default async function setUp(): Promise<void> {
  await build(outdated())
}

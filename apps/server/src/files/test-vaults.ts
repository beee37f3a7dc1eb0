import { randomBytes } from 'node:crypto'
import { createFileVaults, type FileVaults } from './file-vaults.ts'
import { createMemoryFileStore } from './memory-file-store.ts'

/** Files for tests: nobody else sees them, they are served nowhere, and they go with whoever made them. */
export const createTestVaults = (): FileVaults =>
  createFileVaults({ store: createMemoryFileStore(), key: randomBytes(32), url: 'http://localhost' })

/**
 * Every step type, control flow included, each one file in src/<group>. They touch the world only through the host of a run and
 * know neither the engine nor HTTP.
 */
export { functions } from './generated/index.ts'

/** The platform API: one file per resource; server, studio and command line use the same route objects. */
export * from './catalogue.ts'
export * from './documents.ts'
export * from './error-body.ts'
export * from './route.ts'
export * from './runs.ts'
export * from './session.ts'
export * from './tables.ts'
export * from './workspaces.ts'

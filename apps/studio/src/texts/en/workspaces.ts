export const workspaces = {
  title: 'Workspaces',
  hint: 'A workspace holds one backend: its tables, endpoints and functions.',
  create: 'New workspace',
  createTitle: 'New workspace',
  createHint: 'You can rename it later.',
  createAction: 'Create workspace',
  name: 'Name',
  namePlaceholder: 'Acme Shop',
  nameMissing: 'A workspace needs a name',
  emptyTitle: 'Make your first workspace',
  emptyHint:
    'Everything you build lives in one. It gets its own place in the database that no other workspace can read.',
  role: { owner: 'Owner', developer: 'Developer', viewer: 'Viewer' },
  unknown: 'You have no workspace at this address',
  unknownHint: 'It may have been renamed, or you are not a member of it.',
} as const

export const kept = {
  title: 'Not running yet',
  hint: 'What an imported project brought along that this server keeps and exports, but does not run.',
  emptyTitle: 'Nothing is kept aside',
  emptyHint:
    'Agents, MCP servers, realtime channels and their triggers appear here when a project that has them is imported. They are exported just as they came.',
  views: 'Ways to look at it',
  tabs: { script: 'Script', json: 'JSON', revisions: 'Revisions' },
  notice: 'It is kept and exported as it is, but it does not run.',
} as const

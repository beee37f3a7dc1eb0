export const tables = {
  title: 'Tables',
} as const

/** The PostgreSQL schema that holds the platform's own tables, apart from every workspace's. */
export const platformSchema = 'stackwright'

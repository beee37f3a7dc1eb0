export interface SocketAddress {
  user: string
  password: string
  socketDirectory: string
  database: string
}

/** The address of a PostgreSQL on a Unix socket, in the form that node-postgres and libpq both read. */
export function socketUrl({ user, password, socketDirectory, database }: SocketAddress): string {
  const [name, secret, place, host] = [user, password, database, socketDirectory].map(encodeURIComponent)
  return `postgres://${name}:${secret}@/${place}?host=${host}`
}

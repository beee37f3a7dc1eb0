import { randomUUID } from 'node:crypto'
import type { BrowserContext } from 'playwright-core'

interface Workspace {
  readonly id: string
}

/** Valid tokens that an endpoint for the users of the first workspace's table `user` must not take, made by its owner. */
export async function secondUsers(
  context: BrowserContext,
  url: string,
): Promise<{ expired: string; otherTable: string; otherWorkspace: string }> {
  const send = async (method: string, path: string, data?: unknown) => {
    const answer = await context.request.fetch(`${url}/platform${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin' },
      ...(data !== undefined && { data: JSON.stringify(data) }),
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Record<string, never>
  }
  const [first] = (await send('GET', '/workspaces')).workspaces as unknown as [Workspace]
  const second = (await send('POST', '/workspaces', { name: 'Another' })) as unknown as Workspace

  const tokenIn = async (workspace: Workspace, table: string) => {
    const id = randomUUID()
    const fields = [
      { id: 'id', name: 'id', type: 'int' },
      { id: 'name', name: 'name', type: 'text' },
    ]
    const document = { kind: 'table', id, name: table, authentication: true, fields }
    await send('POST', `/workspaces/${workspace.id}/documents`, { document })
    await send('POST', `/workspaces/${workspace.id}/tables/${id}/records`, { data: { name: 'Eve' } })
    return (await send('POST', `/workspaces/${workspace.id}/debug-token`, { table, id: 1 })).token as unknown as string
  }

  const expired = async () => {
    const constant = (value: unknown) => ({ kind: 'constant', value })
    const step = {
      id: 'token',
      function: 'security.create_auth_token',
      arguments: { table: constant('user'), id: constant(1), expiration: constant(1) },
      result: 'token',
    }
    const response = { kind: 'reference', root: 'var', path: ['token'] }
    const document = { kind: 'function', id: randomUUID(), name: 'short', stack: [step], response }
    const { body } = await send('POST', `/workspaces/${first.id}/run`, { document })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    return body as unknown as string
  }

  return {
    expired: await expired(),
    otherTable: await tokenIn(first, 'customer'),
    otherWorkspace: await tokenIn(second, 'user'),
  }
}

import { createWorkspace, exportProject, importProject } from '@stackwright/contract'
import { XanoFile, XanoNodeClient, type XanoRequestError } from '@xano/js-sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'

/** A small backend as its author wrote it, for clients that were written for Xano. */
const text = `
api_group "notes" {
  canonical = "notes"
}
---
table user {
  auth = true
  schema {
    int id
    email email filters=trim|lower
    password password
  }
  index = [{type: "primary", field: [{name: "id"}]}]
}
---
table note {
  schema {
    int id
    text title
    bool done?=false
    attachment? paper?
  }
  index = [{type: "primary", field: [{name: "id"}]}]
}
---
query "auth/signup" verb=POST {
  api_group = "notes"
  input {
    email email filters=trim|lower
    text password
  }
  stack {
    db.add user {
      data = {email: $input.email, password: $input.password}
    } as $user
    security.create_auth_token {
      table = "user"
      id = $user.id
      extras = {}
      expiration = 3600
    } as $token
  }
  response = {authToken: $token}
}
---
query "auth/me" verb=GET {
  api_group = "notes"
  auth = "user"
  stack {
    db.get user {
      field_name = "id"
      field_value = $auth.id
    } as $user
  }
  response = $user
}
---
query notes verb=POST {
  api_group = "notes"
  input {
    text title
    file? paper?
  }
  stack {
    conditional {
      if ($input.paper != null) {
        storage.create_attachment {
          value = $input.paper
          access = "private"
          filename = $input.paper.name
        } as $kept
        db.add note {
          data = {title: $input.title, paper: $kept}
        } as $note
      }
      else {
        db.add note {
          data = {title: $input.title}
        } as $note
      }
    }
  }
  response = $note
}
---
query notes verb=GET {
  api_group = "notes"
  input {
    int[] ids?
    bool done?
  }
  stack {
    db.query note {
      where = $db.note.id in? $input.ids && $db.note.done ==? $input.done
      sort = {note.id: "asc"}
      return = {type: "list"}
    } as $notes
  }
  response = $notes
}
---
query "notes/{id}" verb=GET {
  api_group = "notes"
  input {
    int id
  }
  stack {
    db.get note {
      field_name = "id"
      field_value = $input.id
    } as $note
    precondition ($note != null) {
      error_type = "notfound"
      error = "There is no such note."
    }
  }
  response = $note
}
---
query "notes/{id}/paper" verb=GET {
  api_group = "notes"
  input {
    int id
  }
  stack {
    db.get note {
      field_name = "id"
      field_value = $input.id
    } as $note
    precondition ($note != null && $note.paper != null) {
      error_type = "notfound"
      error = "There is no such paper."
    }
    storage.sign_private_url {
      pathname = $note.paper.path
      ttl = 60
    } as $url
  }
  response = {url: $url}
}
---
query "notes/{id}" verb=PATCH {
  api_group = "notes"
  input {
    int id
    bool done
  }
  stack {
    db.patch note {
      field_name = "id"
      field_value = $input.id
      data = {done: $input.done}
    } as $note
  }
  response = $note
}
---
query "notes/{id}" verb=PUT {
  api_group = "notes"
  input {
    int id
    text title
  }
  stack {
    db.edit note {
      field_name = "id"
      field_value = $input.id
      data = {title: $input.title}
    } as $note
  }
  response = $note
}
---
query "notes/{id}" verb=DELETE {
  api_group = "notes"
  input {
    int id
    text? reason?
  }
  stack {
    db.del note {
      field_name = "id"
      field_value = $input.id
    }
  }
  response = {reason: $input.reason}
}
`

let server: TestServer
let sdk: XanoNodeClient

beforeAll(async () => {
  server = await startTestServer()
  const owner = await server.setUpOwner()
  const params = { workspace: (await owner.call(createWorkspace, { body: { name: 'Notes' } })).id }
  const files = [{ path: 'notes.xs', content: text }]
  const { findings } = await owner.call(importProject, { params, body: { files } })
  expect(findings).toEqual([])
  const exported = await owner.call(exportProject, { params })
  const again = await owner.call(importProject, { params, body: { files: exported.files, dryRun: true } })
  expect(again.documents.filter(({ action }) => action !== 'unchanged')).toEqual([])
  sdk = new XanoNodeClient({ apiGroupBaseUrl: `${server.url}/api:notes`, authToken: null })
})
afterAll(() => server.close())

/** What a call fails with, as the client has it. Its error is no instance of its own class, which was compiled for old browsers. */
async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => new Error('The call was not refused'),
    (thrown: Error) => thrown,
  )
  if (!('getResponse' in error)) throw error
  const response = (error as XanoRequestError).getResponse()
  return { status: response.getStatusCode(), body: response.getBody() }
}

describe("Xano's JavaScript client", () => {
  it('signs up, and in with the token it got', async () => {
    expect(await refusal(sdk.get('/auth/me'))).toEqual({
      status: 401,
      body: { code: 'ERROR_CODE_UNAUTHORIZED', message: expect.any(String), payload: '' },
    })
    const signedUp = await sdk.post('/auth/signup', { email: ' Ada@Example.com ', password: 'correct horse' })
    sdk.setAuthToken(signedUp.getBody().authToken)
    expect(sdk.hasAuthToken()).toBe(true)
    const me = await sdk.get('/auth/me')
    expect([me.getStatusCode(), me.getBody()]).toEqual([200, { id: 1, email: 'ada@example.com' }])
    expect((await sdk.setAuthToken('no token').get('/notes')).getBody()).toEqual([])
    expect(await refusal(sdk.get('/auth/me'))).toMatchObject({ status: 401 })
    sdk.setAuthToken(null)
  })

  it('posts, gets, patches, puts and deletes', async () => {
    const note = { id: 1, title: 'Milk', done: false, paper: null }
    expect((await sdk.post('/notes', { title: 'Milk' })).getBody()).toEqual(note)
    expect((await sdk.get('/notes/1')).getBody()).toEqual(note)
    expect((await sdk.patch('/notes/1', { done: true })).getBody()).toEqual({ ...note, done: true })
    expect((await sdk.put('/notes/1', { title: 'Tea' })).getBody()).toEqual({ ...note, title: 'Tea', done: true })
    expect((await sdk.get('/notes', { ids: [1, 2], done: true })).getBody()).toHaveLength(1)
    expect((await sdk.get('/notes', { done: false })).getBody()).toEqual([])
    const head = await sdk.head('/notes/1')
    expect([head.getStatusCode(), head.getBody(), head.getHeaders()['content-type']]).toEqual([
      200,
      '',
      'application/json; charset=utf-8',
    ])
    expect((await sdk.delete('/notes/1', { reason: 'Drunk' })).getBody()).toEqual({ reason: 'Drunk' })
  })

  it('uploads a file, which opens at its signed address and nowhere else', async () => {
    const content = Buffer.from('%PDF-1.7 and more')
    const { id, paper } = (
      await sdk.post('/notes', { title: 'Contract', paper: new XanoFile('a.pdf', content) })
    ).getBody()
    expect(paper).toMatchObject({ access: 'private', name: 'a.pdf', type: 'pdf', mime: 'application/pdf', size: 17 })
    expect((await fetch(server.url + paper.path)).status).toBe(403)
    const { url } = (await sdk.get(`/notes/${id}/paper`)).getBody()
    const reply = await fetch(url)
    expect([reply.status, Buffer.from(await reply.arrayBuffer())]).toEqual([200, content])
  })

  it('is told what is wrong as Xano tells it', async () => {
    expect(await refusal(sdk.get('/notes/99'))).toEqual({
      status: 404,
      body: { code: 'ERROR_CODE_NOT_FOUND', message: 'There is no such note.', payload: '' },
    })
    expect(await refusal(sdk.post('/notes', {}))).toMatchObject({
      status: 400,
      body: { code: 'ERROR_CODE_INPUT_ERROR', payload: { param: 'title' } },
    })
    expect(await refusal(sdk.get('/nothing'))).toMatchObject({ status: 404, body: { code: 'ERROR_CODE_NOT_FOUND' } })
  })

  it('reaches live records only', async () => {
    const live = new XanoNodeClient({ apiGroupBaseUrl: `${server.url}/api:notes`, dataSource: 'live' })
    expect((await live.get('/notes')).getStatusCode()).toBe(200)
    const refused = {
      status: 400,
      body: { code: 'ERROR_CODE_BAD_REQUEST', message: expect.stringContaining('staging') },
    }
    const staging = live.setDataSource('staging')
    expect(await refusal(staging.delete('/notes/1'))).toMatchObject(refused)
    expect(await refusal(sdk.get('/notes', { 'x-data-source': 'staging' }))).toMatchObject(refused)
  })
})

import { randomUUID } from 'node:crypto'
import {
  binary,
  constant,
  type EndpointDocument,
  type Expression,
  type Field,
  type InputDeclaration,
  object,
  reference,
  type Step,
  type TableDocument,
  variable,
} from '@stackwright/language'
import { refused } from '../platform/failures.ts'

/** What the endpoints need to know of the table of users. */
interface UserFields {
  readonly email: Field
  readonly password: Field
  /** Goes into the tokens, so that endpoints can read `$auth.role`. */
  readonly role: Field | undefined
  /** What else a new user fills in. */
  readonly others: readonly Field[]
}

/** Sign-up, log-in and me for a table of users: ordinary endpoints to change at will. */
export function buildAuthenticationEndpoints(table: TableDocument, group: string): EndpointDocument[] {
  if (!table.authentication) throw refused({ reason: `Switch on authentication for the table ${table.name} first.` })
  const fields = findUserFields(table)
  return [logIn(table, group, fields), signUp(table, group, fields), me(table, group)]
}

function findUserFields({ name, fields }: TableDocument): UserFields {
  const ofType = (type: Field['type']) => {
    const candidates = fields.filter((field) => field.type === type && !field.list)
    return candidates.find((field) => field.name === type) ?? candidates[0]
  }
  const email = ofType('email')
  const password = ofType('password')
  if (!email || !password)
    throw refused({ reason: `The table ${name} needs a field of type e-mail and one of type password.` })
  const role = fields.find((field) => field.name === 'role' && !field.list)
  const others = fields
    .slice(1)
    .filter((field) => field !== email && field !== password && field !== role)
    .filter((field) => field.visibility === 'public' && field.default === undefined)
    .filter((field) => field.required || field.name === 'name')
  return { email, password, role, others }
}

function logIn(table: TableDocument, group: string, { email, password, role }: UserFields): EndpointDocument {
  const output = [table.fields[0], email, password, role].flatMap((field) => (field ? [field.name] : []))
  return endpoint(group, 'POST', 'auth/login', 'Checks an e-mail address and password and gives back a token.', {
    inputs: [input(email), input(password, { filters: [] })],
    stack: [
      step('db.get', 'user', {
        table: constant(table.name),
        field_name: constant(email.name),
        field_value: reference('input', email.name),
        output: constant(output),
      }),
      precondition(binary(variable('user'), '!=', constant(null)), 'accessdenied', 'Invalid credentials.'),
      step('security.check_password', 'password_matches', {
        text_password: reference('input', password.name),
        hash_password: variable('user', password.name),
      }),
      precondition(variable('password_matches'), 'accessdenied', 'Invalid credentials.'),
      createToken(table, role),
    ],
    response: object({ authToken: variable('authToken') }),
  })
}

function signUp(table: TableDocument, group: string, fields: UserFields): EndpointDocument {
  const { email, password, role, others } = fields
  const given = [email, password, ...others]
  // Whoever signs up must not choose what they are allowed to do.
  const initialRole = role?.required && role.default === undefined ? leastRole(role) : undefined
  return endpoint(group, 'POST', 'auth/signup', 'Makes a new user and gives back a token.', {
    inputs: [...others, email, password].map((field) => input(field)),
    stack: [
      step('db.get', 'existing', {
        table: constant(table.name),
        field_name: constant(email.name),
        field_value: reference('input', email.name),
      }),
      precondition(binary(variable('existing'), '==', constant(null)), 'accessdenied', 'This account already exists.'),
      step('db.add', 'user', {
        table: constant(table.name),
        data: object({
          ...Object.fromEntries(given.map(({ name }) => [name, reference('input', name)])),
          ...(role && initialRole !== undefined && { [role.name]: constant(initialRole) }),
        }),
      }),
      createToken(table, role),
    ],
    response: object({ authToken: variable('authToken') }),
  })
}

function me(table: TableDocument, group: string): EndpointDocument {
  return {
    ...endpoint(group, 'GET', 'auth/me', 'The user who calls.', {
      inputs: [],
      stack: [
        step('db.get', 'user', {
          table: constant(table.name),
          field_name: constant('id'),
          field_value: reference('auth', 'id'),
        }),
        precondition(
          binary(variable('user'), '!=', constant(null)),
          'unauthorized',
          'This user does not exist any more.',
        ),
      ],
      response: variable('user'),
    }),
    authentication: table.name,
  }
}

const leastRoles = ['user', 'member', 'customer', 'guest', 'viewer']

function leastRole({ values = [] }: Field): string | undefined {
  return leastRoles.find((role) => values.includes(role)) ?? values.at(-1)
}

function createToken(table: TableDocument, role: Field | undefined): Step {
  return step('security.create_auth_token', 'authToken', {
    table: constant(table.name),
    id: variable('user', 'id'),
    ...(role && { extras: object({ role: variable('user', role.name) }) }),
    expiration: constant('1h'),
  })
}

function precondition(condition: Expression, errorType: string, error: string): Step {
  return step('precondition', undefined, { condition, error_type: constant(errorType), error: constant(error) })
}

function step(name: string, result: string | undefined, args: Step['arguments']): Step {
  return { id: randomUUID(), function: name, arguments: args, ...(result && { result }) }
}

/** The input for a field: the same type, the same filters, so that both read a value the same way. */
function input(field: Field, changes: Partial<InputDeclaration> = {}): InputDeclaration {
  const { name, type, list, values, table, filters, description, sensitive } = field
  const required = field.required || type === 'email' || type === 'password'
  return {
    name,
    type,
    list,
    required,
    nullable: field.nullable && !required,
    description,
    sensitive: sensitive || type === 'password',
    filters,
    ...(values && { values }),
    ...(table && { table }),
    ...changes,
  }
}

function endpoint(
  group: string,
  method: EndpointDocument['method'],
  path: string,
  description: string,
  program: Pick<EndpointDocument, 'inputs' | 'stack' | 'response'>,
): EndpointDocument {
  return {
    kind: 'endpoint',
    id: randomUUID(),
    description,
    docs: '',
    tags: [],
    active: true,
    history: 'inherit',
    path,
    method,
    group,
    authentication: null,
    middleware: { pre: null, post: null },
    tests: [],
    ...program,
  }
}

import type { StatementRunner } from '../plan/apply-plan.ts'
import { quoteIdentifier, quoteLiteral } from '../sql/identifier.ts'
import { scramVerifier } from './scram-verifier.ts'

export interface WorkspaceAccess {
  readonly schema: string
  /** Logs in for the workspace's programs; owns nothing. */
  readonly role: string
  readonly password: string
}

/**
 * Makes a workspace's schema and role, or brings them to what they should be. The tables belong to who calls this; the role may
 * read and write their rows and nothing else: not change them, not see another schema.
 */
export async function provisionWorkspace(client: StatementRunner, access: WorkspaceAccess): Promise<void> {
  const schema = quoteIdentifier(access.schema)
  const role = quoteIdentifier(access.role)
  const statements = [
    // There is no CREATE ROLE IF NOT EXISTS.
    `do $$ begin
       if not exists (select from pg_catalog.pg_roles where rolname = ${quoteLiteral(access.role)}) then
         create role ${role};
       end if;
     end $$`,
    `alter role ${role} with login nosuperuser nocreatedb nocreaterole noinherit password ${quoteLiteral(scramVerifier(access.password))}`,
    `create schema if not exists ${schema}`,
    `grant usage on schema ${schema} to ${role}`,
    `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
    `grant usage, select, update on all sequences in schema ${schema} to ${role}`,
    `alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${role}`,
    `alter default privileges in schema ${schema} grant usage, select, update on sequences to ${role}`,
  ]
  for (const statement of statements) await client.query(statement)
}

/** Removes schemas with all their tables, and the role. Its connections must be closed. */
export async function dropWorkspace(
  client: StatementRunner,
  { schemas, role }: { readonly schemas: readonly string[]; readonly role: string },
): Promise<void> {
  for (const schema of schemas) await client.query(`drop schema if exists ${quoteIdentifier(schema)} cascade`)
  await client.query(`drop role if exists ${quoteIdentifier(role)}`)
}

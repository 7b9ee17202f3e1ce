import type { NamedMigration } from '../module/manifest.ts'

const accounts: NamedMigration = {
  name: '2026-11-22-01-access-account',
  async up({ schema }) {
    await schema
      .createTable('account')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('login', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('email', 'text')
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('opened_at', 'timestamptz', (c) => c.notNull())
      .addColumn('closed_at', 'timestamptz')
      .addColumn('closed_reason', 'text')
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('locked_until', 'timestamptz')
      .execute()
    await schema.createIndex('account_email').on('account').column('email').execute()
    await schema.createIndex('account_kind_name').on('account').columns(['kind', 'name', 'id']).execute()
    await schema
      .createTable('account_password')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id'))
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('set_at', 'timestamptz', (c) => c.notNull())
      .addColumn('current', 'boolean', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('account_password_current')
      .on('account_password')
      .columns(['account_id', 'current'])
      .unique()
      .where('current', '=', true)
      .execute()
    await schema
      .createIndex('account_password_account')
      .on('account_password')
      .columns(['account_id', 'set_at'])
      .execute()
    await schema
      .createTable('account_identity')
      .addColumn('identity_key', 'text', (c) => c.primaryKey())
      .addColumn('account_id', 'uuid', (c) => c.notNull().unique().references('account.id'))
      .addColumn('provider', 'text', (c) => c.notNull())
      .addColumn('checked_at', 'timestamptz', (c) => c.notNull())
      .execute()
  },
}

const sessions: NamedMigration = {
  name: '2026-11-22-02-access-session',
  async up({ schema }) {
    await schema
      .createTable('account_session')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id'))
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('second_factor', 'text')
      .addColumn('started_at', 'timestamptz', (c) => c.notNull())
      .addColumn('last_seen_at', 'timestamptz', (c) => c.notNull())
      .addColumn('idle_seconds', 'integer', (c) => c.notNull())
      .addColumn('idle_ends_at', 'timestamptz', (c) => c.notNull())
      .addColumn('ends_at', 'timestamptz', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('user_agent', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'timestamptz')
      .addColumn('ended_why', 'text')
      .execute()
    await schema
      .createIndex('account_session_account')
      .on('account_session')
      .columns(['account_id', 'started_at'])
      .execute()
    await schema.createIndex('account_session_ends').on('account_session').column('ends_at').execute()
    await schema
      .createTable('sign_in_address')
      .addColumn('address', 'text', (c) => c.primaryKey())
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('window_ends_at', 'timestamptz', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('sign_in_address_window')
      .on('sign_in_address')
      .column('window_ends_at')
      .execute()
    await schema
      .createTable('account_token')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('account_id', 'uuid', (c) => c.references('account.id'))
      .addColumn('email', 'text')
      .addColumn('issued_at', 'timestamptz', (c) => c.notNull())
      .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
      .addColumn('used_at', 'timestamptz')
      .execute()
    await schema
      .createIndex('account_token_account')
      .on('account_token')
      .columns(['account_id', 'issued_at'])
      .execute()
    await schema
      .createIndex('account_token_email')
      .on('account_token')
      .columns(['email', 'issued_at'])
      .execute()
    await schema.createIndex('account_token_expires').on('account_token').column('expires_at').execute()
  },
}

const factors: NamedMigration = {
  name: '2026-11-22-03-access-factors',
  async up({ schema }) {
    await schema
      .createTable('account_totp')
      .addColumn('account_id', 'uuid', (c) => c.primaryKey().references('account.id'))
      .addColumn('sealed_secret', 'text', (c) => c.notNull())
      .addColumn('started_at', 'timestamptz', (c) => c.notNull())
      .addColumn('confirmed_at', 'timestamptz')
      .addColumn('last_step', 'bigint', (c) => c.notNull())
      .execute()
    await schema
      .createTable('account_recovery_code')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id'))
      .addColumn('code_hash', 'text', (c) => c.notNull())
      .addColumn('used_at', 'timestamptz')
      .addUniqueConstraint('account_recovery_code_once', ['account_id', 'code_hash'])
      .execute()
    await schema
      .createTable('account_passkey')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id'))
      .addColumn('credential_id', 'text', (c) => c.notNull().unique())
      .addColumn('public_key', 'text', (c) => c.notNull())
      .addColumn('counter', 'bigint', (c) => c.notNull())
      .addColumn('transports', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('added_at', 'timestamptz', (c) => c.notNull())
      .addColumn('last_used_at', 'timestamptz')
      .execute()
    await schema.createIndex('account_passkey_account').on('account_passkey').column('account_id').execute()
  },
}

const signOn: NamedMigration = {
  name: '2026-11-22-04-access-sign-on',
  async up({ schema }) {
    await schema
      .createTable('account_sign_on')
      .addColumn('provider', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id'))
      .addColumn('linked_at', 'timestamptz', (c) => c.notNull())
      .addPrimaryKeyConstraint('account_sign_on_pkey', ['provider', 'subject'])
      .execute()
    await schema.createIndex('account_sign_on_account').on('account_sign_on').column('account_id').execute()
    await schema
      .createTable('sign_on_attempt')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('state_hash', 'text', (c) => c.notNull().unique())
      .addColumn('provider', 'text', (c) => c.notNull())
      .addColumn('account_id', 'uuid', (c) => c.references('account.id'))
      .addColumn('nonce', 'text', (c) => c.notNull())
      .addColumn('sealed_verifier', 'text', (c) => c.notNull())
      .addColumn('next_path', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
      .addColumn('used_at', 'timestamptz')
      .execute()
    await schema.createIndex('sign_on_attempt_expires').on('sign_on_attempt').column('expires_at').execute()
    await schema.createIndex('sign_on_attempt_account').on('sign_on_attempt').column('account_id').execute()
  },
}

const grants: NamedMigration = {
  name: '2026-11-22-05-access-grant',
  async up({ schema }) {
    await schema
      .createTable('role_grant')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('account_id', 'uuid', (c) => c.notNull().references('account.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('department_id', 'uuid')
      .addColumn('from_day', 'date', (c) => c.notNull())
      .addColumn('until_day', 'date')
      .addColumn('granted_at', 'timestamptz', (c) => c.notNull())
      .addColumn('granted_by', 'uuid')
      .addColumn('granted_by_name', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('revoked_at', 'timestamptz')
      .addColumn('revoked_by_name', 'text')
      .addColumn('revoked_reason', 'text')
      .execute()
    await schema
      .createIndex('role_grant_account')
      .on('role_grant')
      .columns(['account_id', 'from_day'])
      .execute()
    await schema.createIndex('role_grant_role').on('role_grant').columns(['role', 'from_day']).execute()
  },
}

export const accessMigrations: readonly NamedMigration[] = [accounts, sessions, factors, signOn, grants]

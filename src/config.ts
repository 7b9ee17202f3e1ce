import { join } from 'node:path'
import { z } from 'zod'
import type { DatabaseConfig } from '#platform/database/open-database.ts'
import type { SmtpSettings } from '#platform/mail/mail.ts'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DURE_DATA: z.string().min(1).default('data'),
  DURE_CITY: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,30}$/)
    .default('sample'),
  DURE_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DURE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  DURE_METRICS_TOKEN: z.string().min(16).optional(),
  DURE_SECRET_KEY: z.string().min(43).optional(),
  DURE_SAMPLE: z.enum(['yes', 'no']).default('yes'),
  DURE_WRITES_PER_MINUTE: z.coerce.number().int().min(1).default(120),
  DURE_SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).default(20),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default('dure@localhost.localdomain'),
  MAIL_FROM_NAME: z.string().default('두레'),
  STAFF_OIDC: z.string().optional(),
  CITIZEN_OIDC: z.string().optional(),
})

export interface Config {
  readonly host: string
  readonly port: number
  readonly database: DatabaseConfig
  /** The folder of everything that this installation keeps outside the database. */
  readonly dataFolder: string
  /** The city's schema. */
  readonly schema: string
  readonly origin: URL | null
  readonly trustedProxies: number
  readonly metricsToken: string | null
  readonly secretKey: string | null
  /** Whether an empty installation is filled with the sample city. */
  readonly sample: boolean
  readonly limits: { readonly writesPerMinute: number; readonly strictPerMinute: number }
  /** Null: mails stay in the outbox page. */
  readonly mail: SmtpSettings | null
  /** JSON of a provider's static endpoints; the accounts module reads it. */
  readonly staffOidc: string | null
  readonly citizenOidc: string | null
}

/** A setting of the environment that cannot be used; the message names it. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
}

/** Reads the configuration from the environment; every wrong setting is named at once. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigFault(`these settings cannot be used:\n  ${wrong.join('\n  ')}`)
  }
  const env = read.data
  return {
    host: env.HOST,
    port: env.PORT,
    database:
      env.DATABASE_URL === undefined
        ? { kind: 'pglite', folder: join(env.DURE_DATA, 'database') }
        : { kind: 'postgres', url: env.DATABASE_URL, poolSize: env.DATABASE_POOL },
    dataFolder: env.DURE_DATA,
    schema: env.DURE_CITY,
    origin: env.DURE_ORIGIN === undefined ? null : new URL(env.DURE_ORIGIN),
    trustedProxies: env.DURE_TRUSTED_PROXIES,
    metricsToken: env.DURE_METRICS_TOKEN ?? null,
    secretKey: env.DURE_SECRET_KEY ?? null,
    sample: env.DURE_SAMPLE === 'yes',
    limits: { writesPerMinute: env.DURE_WRITES_PER_MINUTE, strictPerMinute: env.DURE_SIGN_INS_PER_MINUTE },
    mail: smtpOf(env.SMTP_URL, { name: env.MAIL_FROM_NAME, address: env.MAIL_FROM }),
    staffOidc: env.STAFF_OIDC ?? null,
    citizenOidc: env.CITIZEN_OIDC ?? null,
  }
}

/** smtp://user:password@host:587 begins plain and asks for TLS; smtps:// speaks TLS from the first byte. */
function smtpOf(address: string | undefined, from: SmtpSettings['from']): SmtpSettings | null {
  if (address === undefined) return null
  const url = new URL(address)
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    login:
      url.username === ''
        ? null
        : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    from,
  }
}

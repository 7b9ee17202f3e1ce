import { access, constants, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { contentHash } from '#platform/database/backup.ts'
import { schemaExists } from '#platform/database/catalogue.ts'
import { checkFiles } from '#platform/files/check-files.ts'
import { countAdministrators } from '#platform/access/count-administrators.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import type { Config } from '../config.ts'
import { type Installation, openCityDatabase, openInstallation } from '../installation.ts'
import { CommandFault, type Teller } from './terminal.ts'

interface Finding {
  readonly about: string
  readonly ok: boolean
  readonly says: string
}

const good = (about: string, says: string): Finding => ({ about, ok: true, says })
const bad = (about: string, says: string): Finding => ({ about, ok: false, says })
const LEAST_FREE_MB = 1_024

/** `dure doctor`: what is wrong with an installation and how to mend it; exit code 1 when something is. */
export async function doctorCommand(config: Config, tell: Teller): Promise<void> {
  const findings = [runtime(), await dataFolder(config), ...network(config), ...(await database(config))]
  for (const { about, ok, says } of findings) tell.line(`${ok ? 'ok   ' : 'MEND '} ${about}: ${says}`)
  const wrong = findings.filter(({ ok }) => !ok)
  tell.result(
    { ok: wrong.length === 0, findings },
    wrong.length === 0 ? 'Nothing to mend.' : `${wrong.length} to mend.`,
  )
  if (wrong.length > 0) throw new CommandFault('', 1)
}

function runtime(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 24
    ? good('Node', process.versions.node)
    : bad('Node', `${process.versions.node} is too old: start with npm start, which brings Node 24`)
}

async function dataFolder(config: Config): Promise<Finding> {
  try {
    await access(config.dataFolder, constants.R_OK | constants.W_OK)
    const disk = await statfs(config.dataFolder)
    const free = Math.floor((disk.bavail * disk.bsize) / 1_048_576)
    return free < LEAST_FREE_MB
      ? bad('disk', `only ${free} MB are free at ${config.dataFolder}: make room before writes fail`)
      : good('disk', `${free} MB free at ${config.dataFolder}`)
  } catch {
    return bad(
      'disk',
      `${config.dataFolder} cannot be written: give this account the right, or set DURE_DATA`,
    )
  }
}

function network(config: Config): readonly Finding[] {
  const open = config.host !== '127.0.0.1' && config.host !== 'localhost' && config.host !== '::1'
  return [
    open && config.origin?.protocol !== 'https:'
      ? bad(
          'address',
          'reachable from outside without TLS: put a proxy with TLS in front and set DURE_ORIGIN to https://…',
        )
      : addressFinding(config),
    config.mail === null
      ? good('mail', 'no SMTP_URL: mails stay in the outbox page')
      : good('mail', `${config.mail.host}:${config.mail.port}`),
    config.sample && open
      ? bad('sample', 'a sample city must not be reachable from outside: set DURE_SAMPLE=no')
      : good('sample', config.sample ? 'yes, on this machine only' : 'no'),
  ]
}

/** Without a fixed address, links in mails follow whatever host a request names. */
function addressFinding(config: Config): Finding {
  if (config.origin !== null) return good('address', config.origin.href)
  return config.sample
    ? good('address', `${config.host}:${config.port}`)
    : bad('address', 'set DURE_ORIGIN to the public address: links in mails and passkeys depend on it')
}

async function database(config: Config): Promise<readonly Finding[]> {
  try {
    const opened = await openCityDatabase(config)
    const exists = await schemaExists(opened.database.root, config.schema)
    await opened.close()
    if (!exists) return [bad('city', `no city ${config.schema} yet: npm start makes it`)]
    const installation = await openInstallation(config)
    try {
      return await inside(installation)
    } finally {
      await installation.close()
    }
  } catch (error) {
    return [bad('database', error instanceof Error ? error.message : String(error))]
  }
}

async function inside({ config, database: db, session }: Installation): Promise<readonly Finding[]> {
  const files = await checkFiles(session)
  const administrators = await countAdministrators(session, dayInSeoul(new Date()))
  const lost = files.missing.length + files.damaged.length
  return [
    good('database', `${db.kind}, schema ${config.schema}, up to date`),
    good('content', await contentHash(db, config.schema)),
    lost === 0
      ? good('files', `${files.checked} kept files are whole`)
      : bad(
          'files',
          `${files.missing.length} missing, ${files.damaged.length} damaged in ${join(config.dataFolder, 'files')}: bring them back from a backup`,
        ),
    administrators === 0
      ? bad('administrator', 'nobody can administer: dure user add --login … --name … --role administrator')
      : good('administrator', String(administrators)),
  ]
}

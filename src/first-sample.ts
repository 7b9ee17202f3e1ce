import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SamplePerson } from '#modules/accounts/index.ts'
import { systemPerson } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { contexts } from './house.ts'
import type { Installation } from './installation.ts'
import { loadSampleCity } from './sample/load-sample-city.ts'

const roles = [
  'citizen',
  'staff',
  'department-head',
  'planner',
  'organization-manager',
  'auditor',
  'administrator',
] as const

/** What each of the sample's people shows best. */
const roleWords: Readonly<Record<(typeof roles)[number], Localized>> = {
  citizen: { ko: '시민', en: 'Citizen' },
  staff: { ko: '직원', en: 'Member of staff' },
  'department-head': { ko: '부서장', en: 'Head of department' },
  planner: { ko: '기획 담당', en: 'Planner' },
  'organization-manager': { ko: '조직 담당', en: 'Organisation manager' },
  auditor: { ko: '감사 담당', en: 'Auditor' },
  administrator: { ko: '시스템 관리자', en: 'Administrator' },
}

const accountsFile = z.array(
  z.object({ role: z.enum(roles), name: z.string(), login: z.string(), password: z.string() }),
)

const jsonFile = (folder: string) => join(folder, 'sample-accounts.json')

/** Loads the sample city into an empty installation and writes its people's passwords down, for the sample only. */
export async function loadFirstSample(
  installation: Installation,
  say: (line: string) => void,
  day?: CalendarDate,
): Promise<void> {
  say('Loading the sample city …')
  const { session, config, clock } = installation
  const context = await contexts(session, clock)(systemPerson, { address: 'local', requestId: 'sample' })
  const loaded = await loadSampleCity(context, day === undefined ? {} : { day })
  const accounts = loaded.accounts.map(({ role, name, login, password }) => ({ role, name, login, password }))
  const lines = accounts.map(
    ({ role, name, login, password }) => `${role.padEnd(21)} ${login.padEnd(24)} ${password}  ${name}`,
  )
  writeFileSync(jsonFile(config.dataFolder), JSON.stringify(accounts, null, 2), { mode: 0o600 })
  writeFileSync(join(config.dataFolder, 'sample-accounts.txt'), `${lines.join('\n')}\n`, { mode: 0o600 })
  say(`The sample city stands on ${loaded.day}. Sign in as:\n${lines.join('\n')}`)
}

/** The people whom the sample's sign-in page offers; none when the file is gone. */
export function samplePeople(dataFolder: string): readonly SamplePerson[] {
  const file = jsonFile(dataFolder)
  if (!existsSync(file)) return []
  return accountsFile
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map((account) => ({ ...account, post: roleWords[account.role] }))
}

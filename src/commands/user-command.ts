import { linkTimesSetting } from '#platform/access/access-settings.ts'
import { change } from '#platform/access/change.ts'
import { openStaffAccount } from '#platform/access/open-staff-account.ts'
import { type StaffRole, staffRoles, systemPerson } from '#platform/access/person.ts'
import { issueToken } from '#platform/access/single-use-token.ts'
import { ok } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import type { Config } from '../config.ts'
import { contexts } from '../house.ts'
import { openInstallation } from '../installation.ts'
import { CommandFault, type Teller } from './terminal.ts'

interface NewUser {
  readonly login: string
  readonly name: string
  readonly email?: string
  readonly role: readonly string[]
}

/** `dure user add`: an account without a password and a link, good once, by which its owner chooses one. */
export async function addUserCommand(config: Config, user: NewUser, tell: Teller): Promise<void> {
  const roles = user.role.map((role) => {
    const known = staffRoles.find((one) => one === role)
    if (known === undefined)
      throw new CommandFault(`there is no role ${role}; there are ${staffRoles.join(', ')}`, 2)
    return known
  })
  const installation = await openInstallation(config)
  try {
    const token = await openWithLink(installation, user, roles)
    const origin = config.origin?.origin ?? `http://${config.host}:${config.port}`
    const link = `${origin}/reset?token=${encodeURIComponent(token)}`
    tell.result({ login: user.login, link }, `${user.login} chooses a password at ${link}`)
  } finally {
    await installation.close()
  }
}

async function openWithLink(
  { session, clock }: Awaited<ReturnType<typeof openInstallation>>,
  user: NewUser,
  roles: readonly StaffRole[],
): Promise<string> {
  const context = await contexts(session, clock)(systemPerson, {
    address: 'local',
    requestId: 'dure user add',
  })
  const opened = await change(context, async (inside) => {
    const account = await openStaffAccount(inside, context, { ...user, email: user.email ?? null, roles })
    if (!account.ok) return account
    const { resetMinutes } = await settingValue(inside, linkTimesSetting, context.today)
    const facts = { accountId: account.value, email: user.email ?? '', minutes: resetMinutes }
    return ok(await issueToken(inside, context, 'reset-password', facts))
  })
  if (opened.ok) return opened.value
  const words: Readonly<Partial<Record<string, string>>> = {
    'login-taken': `the login ${user.login} is taken`,
    'login-not-allowed':
      'a login is 3 to 32 small letters, digits, dots, hyphens or underscores, beginning with a letter',
    'name-missing': 'give the name with --name',
    'email-not-valid': `${user.email ?? ''} is not a mail address`,
  }
  throw new CommandFault(words[opened.refusal] ?? opened.refusal, 2)
}

import { accountFacts, sessionHistory, signOnLinks } from '#platform/access/account-facts.ts'
import type { Context } from '#platform/access/context.ts'
import { grantHistory } from '#platform/access/grant-history.ts'
import { passkeyStore } from '#platform/access/passkey-store.ts'
import type { AccountsConfig } from '../accounts-config.ts'

/** Everything the city holds of whoever asks, as JSON (개인정보 열람, 개인정보 보호법 제35조); null for visitors. */
export async function exportOwnData(
  context: Context,
  personalData: AccountsConfig['personalData'],
): Promise<Readonly<Record<string, unknown>> | null> {
  const { database, person, today } = context
  if (person.accountId === null) return null
  const account = await accountFacts(database, person.accountId)
  if (account === null) return null
  return {
    exportedAt: context.machineNow,
    account,
    sessions: await sessionHistory(database, person.accountId),
    passkeys: (await passkeyStore.of(database, person.accountId)).map(({ name, addedAt, lastUsedAt }) => ({
      name,
      addedAt,
      lastUsedAt,
    })),
    signOn: await signOnLinks(database, person.accountId),
    roles: await grantHistory(database, person.accountId, today),
    ...(await personalData(database, person.accountId)),
  }
}

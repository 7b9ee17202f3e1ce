import { audit } from '../audit/audit.ts'
import type { Context } from '../access/context.ts'
import type { Session } from '../database/session.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Setting } from './setting.ts'
import { settingValue } from './setting-value.ts'
import type { SettingsTables } from './tables.ts'
import { writeValue } from './written-value.ts'

export interface NewSettingValue {
  readonly from: CalendarDate
  readonly value: unknown
  /** The law, ordinance or decision that it comes from. */
  readonly source: string
}

export type SettingRefusal = 'value-does-not-fit' | 'source-missing' | 'stale'

/**
 * Gives a setting another value from a day on. Nothing is overwritten: the latest entry for a day counts, and
 * the earlier ones stay to be read. Whoever calls has asked whether the person may.
 */
export async function saveSettingValue<T>(
  session: Session,
  context: Context,
  setting: Setting<T>,
  input: NewSettingValue,
): Promise<Result<void, SettingRefusal>> {
  const read = setting.schema.safeParse(input.value)
  if (!read.success) return refuse('value-does-not-fit')
  const source = input.source.trim()
  if (source === '') return refuse('source-missing')
  const before = await settingValue(session, setting, input.from)
  const table = session.$extendTables<SettingsTables>()
  const last = await table
    .selectFrom('setting_value')
    .select((eb) => eb.fn.max('entry').as('entry'))
    .where('name', '=', setting.name)
    .executeTakeFirst()
  // Two people at once: the second would hide the first's value without having seen it.
  const saved = await table
    .insertInto('setting_value')
    .values({
      id: context.newId(),
      name: setting.name,
      entry: (last?.entry ?? 0) + 1,
      from_day: input.from,
      value: writeValue(read.data),
      source,
      saved_at: context.now,
      saved_by: context.person.accountId,
      saved_by_name: context.person.name,
    })
    .onConflict((conflict) => conflict.columns(['name', 'entry']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (saved === undefined) return refuse('stale')
  await audit(session, context, {
    action: 'settings.save-value',
    subject: { kind: 'setting', id: setting.name },
    before: { value: before },
    after: { value: read.data, from: input.from, source },
  })
  return ok()
}

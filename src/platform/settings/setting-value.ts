import { sql } from 'kysely'
import { builtOnce } from '../database/built-once.ts'
import type { Session } from '../database/session.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import { type Effective, inForce, type Setting } from './setting.ts'
import type { SettingsTables } from './tables.ts'
import { readValue } from './written-value.ts'

type Values<Settings extends Readonly<Record<string, Setting<unknown>>>> = {
  readonly [Key in keyof Settings]: Settings[Key] extends Setting<infer T> ? T : never
}

/** A value the city set, with who set it and when. */
export interface SavedValue<T> extends Effective<T> {
  readonly savedAt: Date
  readonly savedBy: string
  /** A later entry for the same day took its place. */
  readonly replaced: boolean
}

/** The value in force on a day: the city's own, or the default of the code where the city has none yet. */
export async function settingValue<T>(session: Session, setting: Setting<T>, day: CalendarDate): Promise<T> {
  return (await settingValues(session, { it: setting }, day)).it
}

/** Several settings' values on a day, with one question to the database. */
export async function settingValues<Settings extends Readonly<Record<string, Setting<unknown>>>>(
  session: Session,
  settings: Settings,
  day: CalendarDate,
): Promise<Values<Settings>> {
  const inForceThen = await valuesInForce(session, Object.values(settings), day)
  const entries = Object.entries(settings).map(
    ([key, { name }]) => [key, inForceThen.get(name)?.value] as const,
  )
  return Object.fromEntries(entries) as Values<Settings>
}

/** The values in force on a day by the settings' names, with the day and the source of each. */
export async function valuesInForce(
  session: Session,
  settings: readonly Setting<unknown>[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, Effective<unknown>>> {
  if (settings.length === 0) return new Map()
  const names = settings.map(({ name }) => name)
  const rows = await begunValues(session, { names, day })
  return new Map(
    settings.map((setting) => {
      const own = rows.filter(({ name }) => name === setting.name).map((row) => effective(setting, row))
      return [setting.name, inForce([...setting.defaults, ...own], day)]
    }),
  )
}

/** Nearly every use case and page asks it. */
const begunValues = builtOnce<
  { readonly names: readonly string[]; readonly day: CalendarDate },
  Pick<SettingsTables['setting_value'], 'name' | 'from_day' | 'value' | 'source'>
>((session, { names, day }) =>
  session
    .$extendTables<SettingsTables>()
    .selectFrom('setting_value')
    .select(['name', 'from_day', 'value', 'source'])
    .where('name', '=', sql<string>`any(${names}::text[])`)
    .where('from_day', '<=', day)
    .orderBy('from_day')
    .orderBy('entry'),
)

/** Everything the city ever set for a setting, latest day first; defaults are in the setting itself. */
export async function savedValues<T>(
  session: Session,
  setting: Setting<T>,
): Promise<readonly SavedValue<T>[]> {
  const rows = await session
    .$extendTables<SettingsTables>()
    .selectFrom('setting_value')
    .select(['from_day', 'value', 'source', 'saved_at', 'saved_by_name'])
    .where('name', '=', setting.name)
    .orderBy('from_day', 'desc')
    .orderBy('entry', 'desc')
    .execute()
  return rows.map((row, index) => ({
    ...effective(setting, row),
    savedAt: row.saved_at,
    savedBy: row.saved_by_name,
    replaced: rows[index - 1]?.from_day === row.from_day,
  }))
}

function effective<T>(
  setting: Setting<T>,
  row: { from_day: CalendarDate; value: string; source: string },
): Effective<T> {
  const read = setting.schema.safeParse(readValue(row.value))
  if (!read.success)
    throw new Error(`the value of ${setting.name} from ${row.from_day} no longer fits its form`)
  return { from: row.from_day, value: read.data, source: row.source }
}

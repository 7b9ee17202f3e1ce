import type { Session } from '#platform/database/session.ts'
import type { CityProfile } from '../domain/city-profile.ts'
import { organizationTables } from './tables.ts'

/** Stands on the pages of an installation whose city has not been entered yet. */
const nameless: CityProfile = {
  name: { ko: '우리 시', en: 'Our City' },
  contact: { ko: '', en: '' },
  telephonePrefix: '',
  population: { ko: '', en: '' },
  official: false,
}

/** What every page says of the city. */
export async function cityProfile(session: Session): Promise<CityProfile> {
  const row = await organizationTables(session)
    .selectFrom('city_profile')
    .selectAll()
    .where('id', '=', 1)
    .executeTakeFirst()
  if (row === undefined) return nameless
  return {
    name: { ko: row.name_ko, en: row.name_en },
    contact: { ko: row.contact_ko, en: row.contact_en },
    telephonePrefix: row.telephone_prefix,
    population: { ko: row.population_ko, en: row.population_en },
    official: row.official,
  }
}

/** Counts the changes of the chart; 0 before the city was founded. */
export async function chartRevision(session: Session): Promise<number> {
  const row = await organizationTables(session)
    .selectFrom('city_profile')
    .select('chart_revision')
    .where('id', '=', 1)
    .executeTakeFirst()
  return row?.chart_revision ?? 0
}

import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { bordersOn } from '../data/boundary-queries.ts'
import type { CityGround } from '../domain/decide-place.ts'
import { lineTolerance } from '../domain/pledge-map-settings.ts'

/** The city's towns on a day, in the chart's order. */
export async function townsOn(session: Session, day: CalendarDate) {
  return (await listDepartments(session, day)).filter(({ kind }) => kind === 'town')
}

/** What decides whether a place lies in the city on a day. */
export async function groundOn(session: Session, day: CalendarDate): Promise<CityGround> {
  return {
    townIds: new Set((await townsOn(session, day)).map(({ departmentId }) => departmentId)),
    areas: await bordersOn(session, day),
    toleranceMetres: await settingValue(session, lineTolerance, day),
  }
}

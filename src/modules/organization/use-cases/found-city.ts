import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { insertCity, updateCity } from '../data/chart-store.ts'
import { cityProfile } from '../data/city-queries.ts'
import type { CityProfile } from '../domain/city-profile.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { NewDepartment } from '../domain/reorganization.ts'
import { applyReorganization, type ReorganiseRefusal } from './apply-reorganization.ts'

/** A city on its first day: what it is called and its departments, parents before children. */
export interface FoundCity {
  readonly profile: CityProfile
  readonly day: CalendarDate
  readonly basis: string
  readonly departments: readonly NewDepartment[]
}

export type FoundCityRefusal = 'not-allowed' | 'city-exists' | 'name-missing' | ReorganiseRefusal

/** Enters the city and its first chart; once. The chart may be left empty and imported later. */
export async function foundCity(context: Context, input: FoundCity): Promise<Result<void, FoundCityRefusal>> {
  if (!may(context.person, organizationActions.editCity)) return refuse('not-allowed')
  if (input.profile.name.ko.trim() === '') return refuse('name-missing')
  return change(context, async (session): Promise<Result<void, FoundCityRefusal>> => {
    if (!(await insertCity(session, input.profile))) return refuse('city-exists')
    await audit(session, context, {
      action: 'organization.found-city',
      subject: { kind: 'city', id: 'city' },
      after: { ...input.profile },
    })
    if (input.departments.length === 0) return ok()
    const done = await applyReorganization(session, context, {
      day: input.day,
      title: { ko: '최초 조직 등록', en: 'First chart entered' },
      basis: input.basis,
      acts: input.departments.map((department) => ({ kind: 'create', department })),
    })
    return done.ok ? ok() : done
  })
}

/** Changes what every page says of the city; enters it when there is none yet. */
export async function editCity(
  context: Context,
  profile: CityProfile,
): Promise<Result<void, 'not-allowed' | 'name-missing'>> {
  if (!may(context.person, organizationActions.editCity)) return refuse('not-allowed')
  if (profile.name.ko.trim() === '' || profile.name.en.trim() === '') return refuse('name-missing')
  return change(context, async (session) => {
    const before = await cityProfile(session)
    if (!(await insertCity(session, profile))) await updateCity(session, profile)
    await audit(session, context, {
      action: 'organization.edit-city',
      subject: { kind: 'city', id: 'city' },
      before: { ...before },
      after: { ...profile },
    })
    return ok()
  })
}

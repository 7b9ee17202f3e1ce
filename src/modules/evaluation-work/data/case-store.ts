import type { Session } from '#platform/database/session.ts'
import type { GoodCase, GoodCaseId } from '../domain/good-case.ts'
import { workTables } from './tables.ts'

export async function insertCase(session: Session, given: GoodCase): Promise<void> {
  await workTables(session)
    .insertInto('evaluation_good_case')
    .values({
      ...{ id: given.id, set_id: given.setId, indicator_id: given.indicatorId, city_code: given.cityCode },
      ...{ text: given.text, source: given.source, link: given.link, take_over: given.takeOver },
      ...{ added_on: given.addedOn, added_by_name: given.addedByName },
    })
    .execute()
}

export async function deleteCase(session: Session, id: GoodCaseId): Promise<void> {
  await workTables(session).deleteFrom('evaluation_good_case').where('id', '=', id).execute()
}

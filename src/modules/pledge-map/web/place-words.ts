import type { DepartmentId } from '#platform/access/person.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import type { PledgePlace } from '../domain/pledge-place.ts'
import { pledgeMapTexts } from './words.ts'

export type TownNames = ReadonlyMap<DepartmentId, Localized>

/** Names of towns by their ids. */
export function townNames(
  towns: readonly { readonly departmentId: DepartmentId; readonly name: Localized }[],
): TownNames {
  return new Map(towns.map(({ departmentId, name }) => [departmentId, name]))
}

/** A place in words: what is there and in which town. */
export function placeWords(
  { kind, name, townIds }: Omit<PledgePlace, 'id' | 'spots'>,
  names: TownNames,
  locale: Locale,
): string {
  if (kind === 'city') return name[locale] || pledgeMapTexts[locale].wholeCity
  const towns = townIds.map((id) => names.get(id)?.[locale] ?? '–').join(kind === 'line' ? '–' : ', ')
  return name[locale] === '' ? towns : `${name[locale]} (${towns})`
}

/** A town's name as a map has room for: in English without its kind. */
export function shortTownName(name: Localized | undefined, locale: Locale): string {
  return locale === 'ko' ? (name?.ko ?? '') : (name?.en ?? '').replace(/-(eup|myeon|dong)$/, '')
}

import { type Doubt, doubt } from '../doubt.ts'
import type { ReadContact, ReadPart } from '../plan-document.ts'
import { type Check, placeFact } from './plan-lines.ts'

/** A programme without officers where most others have them. */
export const missingOffices: Check = ({ plan }) => {
  const without = plan.programmes.filter(({ offices }) => offices.length === 0)
  if (without.length === 0 || without.length * 2 >= plan.programmes.length) return []
  return without.map(({ number, title, place }) =>
    doubt({ place, programme: number, section: null }, 'office-missing', {
      programme: `${number}. ${title}`,
    }),
  )
}

/** The same post at the same number with another name: a slip of the pen, or somebody moved. Names are not told. */
export const samePost: Check = ({ plan }) => {
  const first = new Map<string, ReadContact>()
  return plan.programmes.flatMap((part) =>
    posts(part).flatMap(({ team, contact }) => {
      const key = `${team} ${contact.post} ${contact.phone}`
      const before = first.get(key)
      if (before === undefined) first.set(key, contact)
      if (before === undefined || squeezed(before) === squeezed(contact)) return []
      const where = { place: contact.place, programme: part.number, section: null }
      const facts = { team, phone: contact.phone ?? '', otherPlace: placeFact(before.place) }
      return [doubt(where, 'same-post-other-name', facts)]
    }),
  )
}

const posts = (part: ReadPart) =>
  part.offices.flatMap(({ department, team, contacts }) =>
    contacts.flatMap((contact) =>
      contact.name !== null && contact.phone !== null && /장$|담당관$/u.test(contact.post)
        ? [{ team: team ?? department ?? '', contact }]
        : [],
    ),
  )

const squeezed = ({ name }: ReadContact): string => (name ?? '').replace(/\s/g, '')

/** A number that is written otherwise than most: a digit lost or one too many. */
export const oddPhones: Check = ({ plan }) => {
  const all = plan.programmes.flatMap((part) =>
    part.offices.flatMap(({ contacts }) => contacts.map((contact) => ({ contact, programme: part.number }))),
  )
  const shapes = Map.groupBy(
    all.flatMap(({ contact }) => (contact.phone === null ? [] : [shapeOf(contact.phone)])),
    (shape) => shape,
  )
  const total = [...shapes.values()].reduce((sum, { length }) => sum + length, 0)
  const usual = [...shapes].find(([, seen]) => seen.length * 4 > total * 3)?.[0]
  if (usual === undefined || total < 4) return []
  return all.flatMap(({ contact, programme }): readonly Doubt[] => {
    if (contact.phone === null || shapeOf(contact.phone) === usual) return []
    return [
      doubt({ place: contact.place, programme, section: null }, 'phone-unlike-others', {
        phone: contact.phone,
      }),
    ]
  })
}

const shapeOf = (phone: string): string => phone.replace(/\d/g, '0').replace(/[\s).]+/g, '-')

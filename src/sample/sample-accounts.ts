import type { Role } from '#platform/access/person.ts'
import { readSampleCity, type SampleCity } from './sample-data.ts'

/** Someone a guest of the sample city may sign in as. */
export interface SampleAccount {
  readonly role: Exclude<Role, 'visitor'>
  readonly name: string
  /** What is typed at sign-in: a citizen's is the e-mail address. */
  readonly login: string
  /** The number of staff; null for citizens. */
  readonly number: string | null
}

let known: readonly SampleAccount[] | undefined

/** Three people for each role, citizens first: what the sample's sign-in page offers. Read once. */
export function sampleAccounts(): readonly SampleAccount[] {
  known ??= accountsIn(readSampleCity())
  return known
}

function accountsIn(city: SampleCity): readonly SampleAccount[] {
  const people = new Map(city.people.map((person) => [person.number, person]))
  const staff = city.staffAccounts.flatMap(({ role, numbers }) =>
    numbers.map((number): SampleAccount => {
      const person = people.get(number)
      if (person === undefined) throw new Error(`the sample city knows no person ${number}`)
      return { role, number, name: person.name, login: person.login }
    }),
  )
  const citizens = city.citizens.map(({ name, email }): SampleAccount => ({
    role: 'citizen',
    number: null,
    name,
    login: email,
  }))
  return [...citizens, ...staff]
}

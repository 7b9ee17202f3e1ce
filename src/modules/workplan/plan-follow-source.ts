import { z } from 'zod'
import type { FollowSource, SubjectFields } from '#modules/following/index.ts'
import { type FollowedProgramme, readFollowedProgramme } from './data/followed-programme-queries.ts'
import { planSubjectKinds, programmeIdOf } from './domain/followed-subject.ts'
import type { PlanMails } from './use-cases/plan-mails.ts'
import { programmeNamed, type Subscribe, subscribe } from './use-cases/subscribe.ts'
import { subjectTitle } from './web/mails.ts'

const about = z.object({
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  programme: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
})

function asked(given: SubjectFields): Subscribe['programme'] {
  const { year, programme: number } = about.parse(given)
  return year === undefined || number === undefined ? null : { year, number }
}

const told = (programme: FollowedProgramme | null) => ({
  title: subjectTitle(programme),
  href: programme === null ? '/programmes' : `/programmes/${programme.number}?year=${programme.year}`,
})

/** The plan and its programmes, as they are followed by mail. */
export const planFollowSource = (mails: PlanMails): FollowSource => ({
  kinds: planSubjectKinds,
  fields: ['year', 'programme'],
  named: async ({ database }, given) => {
    const programme = await programmeNamed(database, asked(given))
    return programme === undefined ? null : told(programme)
  },
  told: async ({ database }, subject) => {
    const id = programmeIdOf(subject)
    if (id === null) return told(null)
    const programme = await readFollowedProgramme(database, id)
    return programme === null ? null : told(programme)
  },
  ask: (context, { email, locale, given }) =>
    subscribe(context, mails, { email, locale, programme: asked(given) }),
})

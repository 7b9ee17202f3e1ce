import { ButtonLink, ButtonRow, Section } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { RoundPart } from '#modules/participatory-budget/index.ts'
import { listCourses } from '../data/course-queries.ts'
import { phaseOn } from '../domain/course.ts'
import { office, portal } from './course-in.ts'
import { schoolTexts } from './words.ts'

/** The year's school: on a round's page. Three queries. */
export const schoolOnRound: RoundPart = {
  order: 20,
  show: async ({ locale, context }, round, room) => {
    const words = schoolTexts[locale]
    const all = await listCourses(context.database, { year: round.year })
    const courses = all.filter(({ calledOffOn }) => calledOffOn === null)
    const open = courses.filter((course) => phaseOn(course, context.today) === 'open')
    const said = (count: number) => formatCount(count, locale)
    const isPast = context.today > `${round.year}-12-31`
    const none = isPast ? words.partNever : words.partNone
    const people = courses.reduce((sum, { counts }) => sum + counts.in + counts.waiting, 0)
    return (
      <Section title={words.partTitle} id="school">
        <p>
          {courses.length === 0 ? none : words.partSaid(said(courses.length), said(people))}
          {open.length > 0 && ` ${words.partOpen(said(open.length))}`}
        </p>
        <ButtonRow>
          <ButtonLink
            href={`${room === 'portal' ? portal : office}?year=${round.year}`}
            kind={open.length > 0 && room === 'portal' ? 'primary' : 'secondary'}
          >
            {words.see}
          </ButtonLink>
        </ButtonRow>
      </Section>
    )
  },
}

import { ButtonLink, ButtonRow, Section } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import { listCommittees, runningCalls } from '#modules/committees/index.ts'
import type { RoundPart } from '#modules/participatory-budget/index.ts'
import { listBodies } from '../data/body-queries.ts'
import { office, portal } from './body-list.tsx'
import { bodyTexts } from './words.ts'

/** Who runs participatory budgeting: on a round's page. Three queries. */
export const bodiesOnRound: RoundPart = {
  order: 15,
  show: async ({ locale, context }, _round, room) => {
    const { database, today } = context
    const words = bodyTexts[locale]
    const ids = new Set((await listBodies(database)).map(({ committeeId }) => committeeId))
    const serving = (await listCommittees(database, today)).filter(
      (each) => ids.has(each.id) && each.serving > 0,
    )
    const calls = (await runningCalls(database, today)).filter(({ committeeId }) => ids.has(committeeId))
    const said = (count: number) => formatCount(count, locale)
    const people = serving.reduce((sum, each) => sum + each.serving, 0)
    return (
      <Section title={words.partTitle} id="bodies">
        <p>
          {serving.length === 0 ? words.partNone : words.partSaid(said(serving.length), said(people))}
          {calls.length > 0 && ` ${words.partCalls(said(calls.length))}`}
        </p>
        <ButtonRow>
          <ButtonLink href={room === 'portal' ? portal : office} kind="secondary">
            {words.see}
          </ButtonLink>
        </ButtonRow>
      </Section>
    )
  },
}

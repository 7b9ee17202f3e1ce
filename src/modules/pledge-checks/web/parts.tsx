import { ButtonLink, type Column, DataTable, KeyFigures, Link, Section, useReader } from '#design/index.ts'
import { yearOf } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatRatio } from '#platform/text/format.ts'
import type { PledgePart, PledgeRoom, RegisterPart } from '#modules/pledges/index.ts'
import { publishedAnswer } from '../data/answer-queries.ts'
import { goalsOf, type PledgeGoal, yearsOfGoals } from '../data/goal-queries.ts'
import { publishedRates } from '../data/snapshot-queries.ts'
import { GoalBadge } from './say.tsx'
import { checkTexts, sayPeriod, useWords } from './words.ts'

type Published = NonNullable<Awaited<ReturnType<typeof publishedAnswer>>>

/** On a pledge's page: plan beside result by year, and what the latest published check said. Three queries. */
export const goalsOnPledge: PledgePart = {
  order: 30,
  async show({ context: { database } }, pledge, room) {
    const [goals, said] = await Promise.all([
      goalsOf(database, [pledge.id], 'all'),
      publishedAnswer(database, pledge.id),
    ])
    return <GoalsPart goals={goals} said={said} room={room} number={pledge.number} title={pledge.title} />
  },
}

interface GoalsPartProps {
  readonly goals: readonly PledgeGoal[]
  readonly said: Published | null
  readonly room: PledgeRoom
  readonly number: number
  readonly title: PledgeGoal['text']
}

function GoalsPart({ goals, said, room, number, title }: GoalsPartProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <Section
        title={words.planAndResult}
        id="goals"
        {...(room === 'workspace'
          ? {
              aside: (
                <ButtonLink href={`/office/pledges/${number}/goals`} kind="secondary" size="small">
                  {words.toGoalsPage}
                </ButtonLink>
              ),
            }
          : {})}
      >
        {goals.length === 0 ? (
          <p>{words.noGoals}</p>
        ) : (
          <DataTable
            caption={words.planAndResultCaption(title[locale])}
            captionHidden
            columns={useColumns()}
            rows={goals}
            rowKey={({ id }) => id}
          />
        )}
      </Section>
      {said !== null && <LatestCheck said={said} />}
    </>
  )
}

function useColumns(): readonly Column<PledgeGoal>[] {
  const words = useWords()
  const { locale } = useReader()
  const amount = (value: number | null, { unit }: PledgeGoal) =>
    value === null ? '' : `${formatCount(value, locale)}${locale === 'en' ? ' ' : ''}${unit[locale]}`
  return [
    { key: 'year', title: words.goalYear, kind: 'number', cell: ({ year }) => year },
    { key: 'plan', title: words.planText, head: true, cell: ({ text }) => text[locale] },
    {
      key: 'planned',
      title: words.plannedAmount,
      kind: 'number',
      cell: (goal) => amount(goal.planned, goal) || '–',
    },
    {
      key: 'result',
      title: words.resultText,
      cell: (goal) => {
        const reached = amount(goal.reached, goal)
        const text = [reached, goal.note].filter((each) => each !== '').join(', ')
        return text === '' ? '–' : <span lang={locale === 'ko' ? undefined : 'ko'}>{text}</span>
      },
    },
    {
      key: 'met',
      title: words.goalResult,
      kind: 'status',
      cell: ({ result }) => <GoalBadge result={result} />,
    },
  ]
}

/** What the latest published check said, with the pictures that its department shows. */
function LatestCheck({ said }: { readonly said: Published }) {
  const words = useWords()
  const { locale } = useReader()
  const period = sayPeriod(said, locale)
  return (
    <Section
      title={words.latestCheck(period)}
      id="latest-check"
      aside={<Link href={`/pledges/checks/${said.check_id}`}>{words.publicChecks}</Link>}
    >
      <p lang={locale === 'ko' ? undefined : 'ko'}>{said.note}</p>
      {said.problem !== '' && (
        <p>
          {words.problem}: <span lang={locale === 'ko' ? undefined : 'ko'}>{said.problem}</span>
        </p>
      )}
      {said.pictures.map((fileId, index) => (
        <p key={fileId}>
          <Link href={`/pledges/checks/pictures/${fileId}`}>{words.picture(index + 1)}</Link>
        </p>
      ))}
    </Section>
  )
}

/** On the register: what this year's goals came to, and the latest published check. Two queries. */
export const goalsOnRegister: RegisterPart = {
  order: 30,
  async show({ context: { database, today }, locale }, { term, pledges }, room) {
    const words = checkTexts[locale]
    const ids = pledges.map(({ id }) => id)
    const [years, rates] = await Promise.all([yearsOfGoals(database, ids), publishedRates(database, term.id)])
    const last = rates.at(-1)
    const shown = years.filter(({ year }) => year <= yearOf(today)).slice(0, 4)
    if (shown.length === 0 && last === undefined) return null
    return (
      <Section
        title={words.goalsByYear}
        lead={words.goalsByYearLead}
        id="goals"
        aside={
          last === undefined ? undefined : (
            <Link href={room === 'portal' ? `/pledges/checks/${last.checkId}` : '/office/pledges/checks'}>
              {words.lastPublished(sayPeriod(last, locale))}
            </Link>
          )
        }
      >
        <KeyFigures
          figures={shown.map(({ year, attainment: { attained, open }, judgedOn }) => {
            return {
              label: words.attainmentOf(year),
              value: formatRatio(attained, locale),
              note: open === 0 ? words.attainmentFormula : words.attainmentOpen(formatCount(open, locale)),
              day: judgedOn ?? today,
            }
          })}
        />
      </Section>
    )
  },
}

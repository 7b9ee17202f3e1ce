import { DataTable, Link, Section, useReader } from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatRatio } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import type { PledgeLine, PledgePart, PledgeRoom } from '#modules/pledges/index.ts'
import { listComments, type PanelComment } from '../data/evaluation-queries.ts'
import { listPoints } from '../data/point-queries.ts'
import { readResultsOf } from '../data/result-queries.ts'
import { listRounds, type PanelRound } from '../data/round-queries.ts'
import { verdicts } from '../domain/evaluation.ts'
import { stateOn } from '../domain/round.ts'
import type { NamedPoint } from '../use-cases/owed-points.ts'
import { panelGroups } from '../use-cases/panel-members.ts'
import { type Names, PointCard } from './point-parts.tsx'
import { FlagBadge, pointHref, portalHref, roundName, VerdictBadge } from './say.tsx'
import { type ResultRow, rowOf } from './shown-round.ts'
import { useWords } from './words.ts'

/** What the panel said of a pledge, round by round, with comments, answers and what was done: seven queries at most. */
export const panelPledgePart: PledgePart = {
  order: 60,
  show: async (request: WebRequest, pledge: PledgeLine, room: PledgeRoom) => {
    const { database, today } = request.context
    const published = (await listRounds(database)).filter((round) => stateOn(round, today) === 'published')
    const [results, pointsAlone, comments] = await Promise.all([
      readResultsOf(database, published, today, pledge.id),
      listPoints(database, { pledgeId: pledge.id }),
      listComments(database, { pledgeId: pledge.id, states: ['shown'] }),
    ])
    const judged = published.flatMap((round): JudgedRound[] => {
      const counts = results.get(round.id)?.get(pledge.id)
      return counts === undefined ? [] : [{ round, row: rowOf(pledge, counts, round.flagPercent ?? 100) }]
    })
    const [last] = judged
    if (last === undefined) return null
    const rounds = new Map(published.map((round) => [round.id, round]))
    const points = pointsAlone.flatMap((point): NamedPoint[] => {
      const round = rounds.get(point.roundId)
      const answererId = point.departmentId ?? pledge.leadDepartmentId
      return round === undefined ? [] : [{ ...point, round, pledge, answererId }]
    })
    const [names, groups] = await Promise.all([
      departmentNames(
        database,
        points.map(({ answererId }) => answererId),
        today,
      ),
      panelGroups(database, last.round.panelId),
    ])
    return (
      <PanelOnPledge
        judged={judged}
        points={points}
        comments={comments.filter(({ roundId }) => rounds.has(roundId))}
        names={names}
        groups={groups}
        room={room}
      />
    )
  },
}

interface JudgedRound {
  readonly round: PanelRound
  readonly row: ResultRow
}

interface PanelOnPledgeProps {
  readonly judged: readonly JudgedRound[]
  readonly points: readonly NamedPoint[]
  readonly comments: readonly PanelComment[]
  readonly names: Names
  readonly groups: ReadonlyMap<string, Localized>
  readonly room: PledgeRoom
}

const latestFirst = (points: readonly NamedPoint[]) =>
  points.toSorted((a, b) => b.round.opensOn.localeCompare(a.round.opensOn) || b.kind.localeCompare(a.kind))

function PanelOnPledge({ judged, points, comments, names, groups, room }: PanelOnPledgeProps) {
  const words = useWords()
  const { locale } = useReader()
  const [last] = judged
  return (
    <Section
      title={words.onPledge}
      id="panel"
      lead={
        last === undefined
          ? undefined
          : words.onPledgeFinding(
              roundName(last.round, locale),
              formatRatio(last.row.share, locale),
              last.row.flagged,
            )
      }
    >
      <ByRound judged={judged} />
      {latestFirst(points).map((point) => (
        <div key={point.id}>
          <PointCard point={point} names={names} groups={groups} onPledge />
          {room === 'workspace' && (
            <p>
              <Link href={pointHref(point.id)}>{words.answersTitle}</Link>
            </p>
          )}
        </div>
      ))}
      {comments.length > 0 && <Comments comments={comments} judged={judged} />}
    </Section>
  )
}

function ByRound({ judged }: Pick<PanelOnPledgeProps, 'judged'>) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.onPledge}
      captionHidden
      rows={judged}
      rowKey={({ round }) => round.id}
      rowHref={({ round }) => portalHref(round)}
      unit={words.unitWords}
      columns={[
        { key: 'round', title: words.rounds, head: true, cell: ({ round }) => roundName(round, locale) },
        ...verdicts.map((verdict) => ({
          key: verdict,
          title: words.verdicts[verdict],
          kind: 'number' as const,
          cell: ({ row }: JudgedRound) => formatCount(row.counts.verdicts[verdict], locale),
        })),
        {
          key: 'recused',
          title: words.recused,
          kind: 'number',
          cell: ({ row }) => formatCount(row.counts.recused, locale),
        },
        {
          key: 'share',
          title: words.weakShare,
          kind: 'number',
          cell: ({ row }) => formatRatio(row.share, locale),
        },
        {
          key: 'flag',
          title: words.flag,
          kind: 'status',
          cell: ({ row }) => <FlagBadge flagged={row.flagged} />,
        },
      ]}
    />
  )
}

function Comments({ comments, judged }: Pick<PanelOnPledgeProps, 'comments' | 'judged'>) {
  const words = useWords()
  const { locale } = useReader()
  const rounds = new Map(judged.map(({ round }) => [round.id, round]))
  return (
    <Section title={words.comments} lead={words.commentsBody} level={3}>
      <ul class="plain-list">
        {comments.map(({ id, roundId, verdict, text }) => {
          const round = rounds.get(roundId)
          return (
            <li key={id}>
              <VerdictBadge verdict={verdict} /> <span lang={locale === 'ko' ? undefined : 'ko'}>{text}</span>
              {round !== undefined && ` (${roundName(round, locale)})`}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

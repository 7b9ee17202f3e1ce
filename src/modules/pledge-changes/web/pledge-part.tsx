import { ButtonLink, Link, Notice, Section, Timeline, type TimelineEntry, useReader } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatDay } from '#platform/text/format.ts'
import {
  listVersions,
  type PledgeLine,
  type PledgePart,
  type PledgeRoom,
  type PledgeVersion,
} from '#modules/pledges/index.ts'
import { closedStates, isPublic } from '../domain/change-course.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import { type ShownChange, shownChanges } from '../use-cases/shown-changes.ts'
import { Korean } from './change-record.tsx'
import { officeBase, portalBase } from './say.tsx'
import { useWords } from './words.ts'

/** What a pledge's page shows of its changes: what is under way, what was changed, the earlier texts. Four queries. */
export const changesOfPledge: PledgePart = {
  order: 40,
  show: async ({ context }, pledge, room) => {
    const { database, today, person } = context
    const all = await shownChanges(database, { pledgeIds: [pledge.id], withMerged: true }, today)
    const changes = all.filter(({ course }) => room === 'workspace' || isPublic(course))
    const versions = await listVersions(database, [pledge.id])
    const departmentId = pledge.leadDepartmentId
    const mayAsk = room === 'workspace' && may(person, pledgeChangeActions['draft-change'], { departmentId })
    if (changes.length === 0 && versions.length === 0 && !mayAsk) return null
    return (
      <ChangesOfPledge pledge={pledge} changes={changes} versions={versions} room={room} mayAsk={mayAsk} />
    )
  },
}

interface PartProps {
  readonly pledge: PledgeLine
  readonly changes: readonly ShownChange[]
  readonly versions: readonly PledgeVersion[]
  readonly room: PledgeRoom
  readonly mayAsk: boolean
}

function ChangesOfPledge(props: PartProps) {
  const words = useWords()
  const { pledge, changes, room, mayAsk } = props
  const own = changes.filter(({ pledgeId }) => pledgeId === pledge.id)
  const open = own.find(({ course }) => !closedStates.includes(course.state))
  const entries = useEntries(props)
  return (
    <Section
      title={words.partTitle}
      id="changes"
      lead={entries.length === 0 ? undefined : words.partLead}
      aside={
        mayAsk && open === undefined ? (
          <ButtonLink href={`${officeBase}/new?pledge=${pledge.number}`} kind="secondary" size="small">
            {words.askForChange}
          </ButtonLink>
        ) : undefined
      }
    >
      {open !== undefined && (
        <Notice title={words.partOpen(words.kinds[open.kind], words.states[open.course.state])}>
          <p>
            <Link href={hrefOf(open, room)}>{words.oldAndNew}</Link>
          </p>
          {mayAsk && <p>{words.openAlready}</p>}
        </Notice>
      )}
      <MergedInto changes={own} room={room} />
      {entries.length > 0 && <Timeline label={words.partTitle} entries={entries} />}
    </Section>
  )
}

function hrefOf({ id }: ShownChange, room: PledgeRoom): string {
  return `${room === 'workspace' ? officeBase : portalBase}/${id}`
}

/** Where a merged pledge went on. */
function MergedInto({
  changes,
  room,
}: {
  readonly changes: readonly ShownChange[]
  readonly room: PledgeRoom
}) {
  const words = useWords()
  const { locale } = useReader()
  const merged = changes.find(({ kind, course }) => kind === 'merge' && course.state === 'published')
  if (merged?.into == null) return null
  const { number, title } = merged.into
  const base = room === 'workspace' ? '/office/pledges' : '/pledges'
  return (
    <p>
      <Link href={`${base}/${number}`}>{words.mergedInto(number, title[locale])}</Link>
    </p>
  )
}

/** Published changes and reorganisations, the latest first, each with a way to the text before it. */
function useEntries({ pledge, changes, versions, room }: PartProps): readonly TimelineEntry[] {
  const words = useWords()
  const { locale } = useReader()
  const base = room === 'workspace' ? '/office/pledges' : '/pledges'
  const entryOf = (
    key: string,
    day: CalendarDate,
    facts: Pick<TimelineEntry, 'title' | 'body' | 'tone'>,
  ): TimelineEntry => ({ key, when: formatDay(day, locale), dateTime: day, ...facts })
  const published = changes.flatMap((change) =>
    change.course.publishedOn === null
      ? []
      : [
          entryOf(change.id, change.course.publishedOn, {
            title: (
              <Link href={hrefOf(change, room)}>
                {change.pledgeId === pledge.id
                  ? words.kinds[change.kind]
                  : words.changeOf(
                      words.kinds[change.kind],
                      change.pledge.number,
                      change.before.title[locale],
                    )}
              </Link>
            ),
            body: <Korean>{change.reason}</Korean>,
            tone: 'info',
          }),
        ],
  )
  const reorganized = versions
    .filter(({ endedBy }) => endedBy === 'reorganization')
    .map(({ number, until }) => entryOf(`v${number}`, addDays(until, 1), { title: words.reorganized }))
  const earlier = versions
    .filter(({ from, until }) => from <= until)
    .map(({ number, from, until }) =>
      entryOf(`e${number}`, until, {
        title: (
          <Link href={`${base}/${pledge.number}?day=${until}`}>
            {words.earlier}: {words.earlierFrom(formatDay(from, locale), formatDay(until, locale))}
          </Link>
        ),
      }),
    )
  return [...published, ...reorganized, ...earlier].toSorted((a, b) => b.dateTime.localeCompare(a.dateTime))
}

import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  Disclosure,
  Form,
  Section,
  useReader,
} from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import type { Milestone } from '../domain/milestone.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { MilestoneFields } from './milestone-fields.tsx'
import { MilestoneBadge } from './milestone-parts.tsx'
import type { TaskPageProps } from './task-page-props.ts'
import { Said } from './task-parts.tsx'
import { useWords } from './words.ts'

/** The points on a task's way: ticked off with one tap by whoever reports, set by whoever may change the task. */
export function TaskMilestones(props: TaskPageProps) {
  const { task, may, refused } = props
  const words = useWords()
  const mine = refused?.form === 'milestone' ? refused : null
  if (task.milestones.length === 0 && !may.change) return null
  return (
    <Section title={words.milestones} id="milestones">
      {task.milestones.length === 0 ? <p>{words.milestonesNone}</p> : <MilestoneTable {...props} />}
      {may.change && (
        <Disclosure summary={words.milestoneAdd} open={mine !== null}>
          <Form action={`/office/tasks/${task.id}/milestones`}>
            <MilestoneFields values={mine?.values ?? {}} errors={mine?.errors ?? {}} />
            <Button>{words.milestoneAdd}</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}

function MilestoneTable({ task, may }: TaskPageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.milestones}
      captionHidden
      rows={task.milestones}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: words.milestones, head: true, cell: ({ name }) => <Said text={name} /> },
        { key: 'day', title: words.milestoneDay, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
        {
          key: 'state',
          title: words.state,
          kind: 'status',
          cell: (milestone) => <MilestoneBadge milestone={milestone} />,
        },
        {
          key: 'done',
          title: words.milestoneDone,
          kind: 'date',
          cell: ({ doneOn }) => (doneOn === null ? '–' : formatDay(doneOn, locale)),
        },
        ...(may.report || may.change
          ? [
              {
                key: 'do',
                title: words.milestoneDo,
                cell: (milestone: Milestone) => <MilestoneActions milestone={milestone} may={may} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function MilestoneActions({
  milestone,
  may,
}: {
  readonly milestone: Milestone
  readonly may: TaskPageProps['may']
}) {
  const words = useWords()
  const { locale } = useReader()
  const { id, version, doneOn } = milestone
  const name = wordsIn(milestone.name, locale)
  return (
    <ButtonRow>
      {may.report && (
        <Form
          action={`/office/milestones/${id}/tick`}
          hidden={{ version: String(version), done: doneOn === null ? 'yes' : 'no' }}
          narrow={false}
        >
          <Button kind={doneOn === null ? 'secondary' : 'tertiary'} size="small" description={name}>
            {doneOn === null ? words.milestoneTick : words.milestoneUntick}
          </Button>
        </Form>
      )}
      {may.change && (
        <ButtonLink href={`/office/milestones/${id}`} kind="tertiary" size="small" description={name}>
          {words.milestoneEdit}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}

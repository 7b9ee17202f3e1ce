import {
  Button,
  ErrorSummary,
  Form,
  Link,
  PageHeading,
  type SaidErrors,
  Section,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Milestone } from '../domain/milestone.ts'
import { wordsIn } from '../domain/plan-text.ts'
import type { TaskRecord } from '../data/task-record-queries.ts'
import { MilestoneFields } from './milestone-fields.tsx'
import { shownMilestone } from './milestone-form.ts'
import { MilestoneBadge } from './milestone-parts.tsx'
import { useTaskLabels } from './task-fields.tsx'
import { useWords } from './words.ts'

export interface MilestonePageProps {
  readonly milestone: Milestone
  readonly task: TaskRecord
  readonly values: FormFields['values'] | null
  readonly errors: SaidErrors
}

/** Changes a milestone, or takes it away. */
export function MilestonePage({ milestone, task, values, errors }: MilestonePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const labels = useTaskLabels()
  const hidden = { version: String(milestone.version) }
  return (
    <>
      <PageHeading
        kicker={<Link href={`/office/tasks/${task.id}`}>{wordsIn(task.text, locale)}</Link>}
        title={wordsIn(milestone.name, locale)}
        status={<MilestoneBadge milestone={milestone} />}
      />
      <ErrorSummary errors={errors} labels={labels} />
      <Section title={words.milestoneChange}>
        <Form action={`/office/milestones/${milestone.id}/change`} hidden={hidden}>
          <MilestoneFields values={values ?? shownMilestone(milestone)} errors={errors} />
          <Button>{words.milestoneSave}</Button>
        </Form>
      </Section>
      <Section title={words.milestoneRemoveTitle} lead={words.milestoneRemoveHint}>
        <Form action={`/office/milestones/${milestone.id}/remove`} hidden={hidden}>
          <Button kind="danger">{words.milestoneRemove}</Button>
        </Form>
      </Section>
    </>
  )
}

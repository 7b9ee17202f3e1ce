import { Button, Form, Link, Section, Timeline, type Tone, useReader } from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import type { ReportLine } from '../data/task-record-queries.ts'
import { standingReports } from '../domain/take-back-report.ts'
import type { ReportState } from '../domain/task.ts'
import type { TaskPageProps } from './task-page-props.ts'
import { useWords } from './words.ts'

const tones: Readonly<Partial<Record<ReportState, Tone>>> = { done: 'success', 'put-off': 'warning' }

/** Everything that was reported of a task, what was taken back among it. */
export function TaskReports({ task, reports, may }: TaskPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const counting = standingReports(reports)
  const standing = new Set(counting)
  // The last word is what citizens would be told; an earlier one only while it is public still.
  const offered = (report: ReportLine) => may.publish && (report === counting[0] || report.publicAt !== null)
  return (
    <Section title={words.reports} id="reports">
      {reports.length === 0 ? (
        <p>{words.reportsNone}</p>
      ) : (
        <Timeline
          label={words.reports}
          entries={reports.map((report) => ({
            key: report.id,
            when: formatDay(report.day, locale),
            dateTime: report.day,
            kind: (report.takesBack === null ? words.reportedBy : words.takenBackBy)(report.reporterName),
            title: `${words.reportStates[report.state]} · ${words.percentOf(report.percent)}`,
            tone: standing.has(report) ? (tones[report.state] ?? 'info') : 'neutral',
            body: (
              <>
                {report.takesBack === null && !standing.has(report) && <p>{words.wasTakenBack}</p>}
                {report.note !== '' && <p>{report.note}</p>}
                {report.evidenceFileId !== null && (
                  <p>
                    <Link href={`/office/tasks/${task.id}/evidence/${report.evidenceFileId}`}>
                      {words.openEvidence}
                    </Link>
                  </p>
                )}
                {standing.has(report) && <Publicity report={report} mayPublish={offered(report)} />}
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

/** Whether citizens read a report's note, and the planner's button that decides it. */
function Publicity({ report, mayPublish }: { readonly report: ReportLine; readonly mayPublish: boolean }) {
  const words = useWords()
  const { locale } = useReader()
  const isPublic = report.publicAt !== null
  return (
    <>
      {isPublic && <p>{words.isPublic}</p>}
      {mayPublish && report.note !== '' && (
        <Form
          action={`/office/reports/${report.id}/publish`}
          hidden={{ shown: isPublic ? 'no' : 'yes' }}
          narrow={false}
        >
          <Button
            kind="tertiary"
            size="small"
            description={`${formatDay(report.day, locale)}${isPublic ? '' : `. ${words.publishHint}`}`}
          >
            {isPublic ? words.unpublish : words.publish}
          </Button>
        </Form>
      )}
    </>
  )
}

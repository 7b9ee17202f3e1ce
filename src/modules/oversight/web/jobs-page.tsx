import { Button, DataTable, Form, KeyFigures, PageHeading } from '#design/index.ts'
import type { FailedJob } from '#platform/jobs/failed-job-store.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatInstant } from '#platform/text/format.ts'
import { Coded } from './coded.tsx'
import { wordsFor } from './codes.ts'
import { words } from './words.ts'

interface Props {
  readonly locale: Locale
  readonly requested: bigint
  readonly failed: bigint
  readonly jobs: readonly FailedJob[]
}

export function JobsPage({ locale, requested, failed, jobs }: Props) {
  const text = words[locale].jobs
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <KeyFigures
        figures={[
          { label: text.waiting, value: formatCount(requested, locale), unit: text.unit },
          { label: text.failed, value: formatCount(failed, locale), unit: text.unit },
        ]}
      />
      <DataTable
        caption={text.caption}
        rows={jobs}
        rowKey={({ id }) => id}
        empty={text.empty}
        columns={[
          {
            key: 'job',
            title: text.job,
            head: true,
            cell: ({ job }) => <Coded part="jobs" code={job} locale={locale} />,
          },
          {
            key: 'failedAt',
            title: text.failedAt,
            kind: 'date',
            cell: ({ failedAt }) => formatInstant(failedAt, locale),
          },
          {
            key: 'attempts',
            title: text.attempts,
            kind: 'number',
            cell: ({ attempts }) => formatCount(attempts, locale),
          },
          { key: 'error', title: text.error, cell: ({ error }) => error },
          {
            key: 'retry',
            title: text.retry,
            cell: ({ id, job }) => (
              <Form action={`/office/jobs/${id}/retry`} narrow={false}>
                <Button kind="secondary" size="small" description={wordsFor('jobs', job, locale) ?? job}>
                  {text.retry}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </>
  )
}

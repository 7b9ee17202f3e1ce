import {
  ButtonLink,
  Card,
  Downloads,
  EmptyState,
  Grid,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { page } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listPlans, type PlanHead } from '#modules/workplan/index.ts'
import { planBooksActions } from '../domain/plan-books-actions.ts'
import { bookFormats } from '../use-cases/book-bytes.ts'
import { downloadBook, showBook } from './book-answers.tsx'
import { useWords, words } from './words.ts'

const read = planBooksActions['read-books']
const kept = { sameForAllVisitors: true }
const kinds = ['plan', 'results'] as const

async function shelf({ context, locale }: WebRequest) {
  const plans = await listPlans(context.database, { drafts: false })
  const text = words[locale]
  return page(text.title, <ShelfPage plans={plans} />, { breadcrumbs: [{ href: '/', label: text.home }] })
}

/** Every published year with its two books. */
function ShelfPage({ plans }: { readonly plans: readonly PlanHead[] }) {
  const words = useWords()
  return (
    <>
      <PageHeading title={words.title} lead={words.booksLead} />
      {plans.length === 0 && <EmptyState title={words.none}>{words.noneBody}</EmptyState>}
      {plans.map((plan) => (
        <YearOfBooks key={plan.id} plan={plan} />
      ))}
    </>
  )
}

function YearOfBooks({ plan }: { readonly plan: PlanHead }) {
  const words = useWords()
  const { locale } = useReader()
  const { year } = plan
  const titles = { plan: plan.title[locale], results: `${words.year(year)} ${words.kinds.results}` }
  return (
    <Section title={words.readersOfBoth(year)} id={`year-${year}`}>
      <Grid columns={2}>
        {kinds.map((kind) => (
          <Card
            key={kind}
            title={titles[kind]}
            footer={
              <Downloads
                files={bookFormats.map((format) => ({ format, href: `/books/${year}/${kind}.${format}` }))}
              />
            }
          >
            <p>{words.kindLeads[kind]}</p>
            <ButtonLink
              kind="secondary"
              size="small"
              href={`/books/${year}/${kind}`}
              description={titles[kind]}
            >
              {words.read}
            </ButtonLink>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

export const portalRoutes: readonly Route[] = [
  portalPage('/books', read, shelf, kept),
  ...kinds.flatMap((kind) => [
    portalPage(`/books/:year/${kind}`, read, showBook(kind, 'citizens'), kept),
    ...bookFormats.map((format) =>
      portalPage(`/books/:year/${kind}.${format}`, read, downloadBook(kind, 'citizens', format), kept),
    ),
  ]),
]

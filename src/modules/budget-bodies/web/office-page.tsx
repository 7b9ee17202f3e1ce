import {
  ButtonLink,
  type Column,
  EmptyState,
  Figure,
  KeyFigures,
  Link,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { stackedBarChart } from '#platform/charts/stacked-bar-chart.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatPercent } from '#platform/text/format.ts'
import { budgetBodiesActions as actions } from '../domain/budget-bodies-actions.ts'
import { BodyFiles, BodyList, CallCell, downloadBodies, office, tableFormats } from './body-list.tsx'
import { sentenceOf } from './portal.tsx'
import { type ShownBodies, shownBodies, type ShownBody, townsWithout } from './shown-bodies.ts'
import { bodyTexts, useWords } from './words.ts'

export const officeCrumbs = ({ locale }: WebRequest, deeper = false) => {
  const words = bodyTexts[locale]
  return [
    { href: '/office/budget', label: words.budget },
    ...(deeper ? [{ href: office, label: words.office.title }] : []),
  ]
}

async function show(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = bodyTexts[locale]
  const shown = await shownBodies(context)
  const mayKeep = may(context.person, actions['keep-bodies'])
  return page(
    words.office.title,
    <>
      <Heading shown={shown} mayKeep={mayKeep} />
      {shown.bodies.length === 0 ? (
        <EmptyState title={words.none}>{words.noneBody}</EmptyState>
      ) : (
        <>
          <Figures shown={shown} />
          <SexBalance shown={shown} />
          <Section title={words.office.bodies} id="bodies">
            <BodyList
              shown={shown}
              bodies={shown.bodies}
              caption={words.office.bodies}
              more={moreColumns(request, mayKeep)}
            />
            <BodyFiles base={office} />
          </Section>
        </>
      )}
      <Towns shown={shown} mayKeep={mayKeep} />
    </>,
    { breadcrumbs: officeCrumbs(request) },
  )
}

/** The open call of each, or where it is started; and taking it off the list. */
function moreColumns({ locale, context }: WebRequest, mayKeep: boolean): readonly Column<ShownBody>[] {
  const words = bodyTexts[locale]
  const { today } = context
  const call: Column<ShownBody> = {
    key: 'call',
    title: words.call,
    cell: (body) => {
      const { committee } = body
      const isFull = committee.serving >= committee.size || committee.termUntil < today
      if (body.call !== null || isFull || !mayKeep) return <CallCell body={body} today={today} />
      return (
        <Link href={`/office/committees/${committee.id}/calls/new`} description={committee.name[locale]}>
          {words.office.startCall}
        </Link>
      )
    },
  }
  const out: Column<ShownBody> = {
    key: 'out',
    title: words.office.takeOut,
    cell: ({ committee, followedBy }) =>
      followedBy !== null ? (
        '–'
      ) : (
        <Link href={`${office}/${committee.id}/take-out`} description={committee.name[locale]}>
          {words.office.takeOutShort}
        </Link>
      ),
  }
  return mayKeep ? [call, out] : [call]
}

function Heading({ shown, mayKeep }: { readonly shown: ShownBodies; readonly mayKeep: boolean }) {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const without = townsWithout(shown).size
  return (
    <PageHeading
      title={words.office.title}
      lead={`${sentenceOf(shown, words, locale)} ${words.office.leadTowns(said(shown.towns.size - without), said(shown.towns.size))}`.trim()}
      actions={
        <>
          {mayKeep && (
            <>
              <ButtonLink href={`${office}/new`}>{words.office.found}</ButtonLink>
              <ButtonLink href={`${office}/register`} kind="secondary">
                {words.office.register}
              </ButtonLink>
            </>
          )}
          <ButtonLink href="/budget/bodies" kind="tertiary">
            {words.office.seePortal}
          </ButtonLink>
        </>
      }
    />
  )
}

function Figures({ shown }: { readonly shown: ShownBodies }) {
  const words = useWords()
  const { locale, today } = useReader()
  const sum = (of: (body: ShownBody) => number) => shown.bodies.reduce((all, body) => all + of(body), 0)
  const women = sum(({ female }) => female)
  const appointed = women + sum(({ male }) => male)
  const said = (count: number) => formatCount(count, locale)
  return (
    <KeyFigures
      figures={[
        { label: words.office.bodies, value: said(shown.bodies.length), day: today },
        { label: words.office.members, value: said(sum(({ members }) => members.length)), day: today },
        {
          label: words.office.womenShare,
          value: formatPercent(ratio(women, appointed), locale),
          note: words.office.womenNote(said(women), said(appointed)),
          day: today,
        },
        { label: words.office.towns, value: said(townsWithout(shown).size), day: today },
      ]}
    />
  )
}

/** Women and men of each body beside each other; which of them is out of balance is the finding. */
function SexBalance({ shown }: { readonly shown: ShownBodies }) {
  const words = useWords()
  const { locale, today } = useReader()
  const bodies = shown.bodies.filter(({ female, male }) => female + male > 0)
  const over = bodies.filter(({ tooManyOfOneSex }) => tooManyOfOneSex).length
  const finding =
    bodies.length === 0
      ? words.office.sexNobody
      : over === 0
        ? words.office.sexFine
        : words.office.sexOver(formatCount(over, locale))
  return (
    <Section
      title={words.office.sexTitle}
      id="sexes"
      lead={words.office.sexLead(formatCount(shown.tenths, locale))}
    >
      <Figure
        chart={stackedBarChart({
          ...{ title: finding, locale, column: words.body, unit: words.people, day: today, shares: true },
          parts: [
            { name: words.female, tone: 'ours' },
            { name: words.male, tone: 'rest' },
          ],
          bars: bodies.map(({ committee, female, male }) => ({
            ...{ label: committee.name[locale], values: [female, male] },
          })),
        })}
      />
    </Section>
  )
}

function Towns({ shown, mayKeep }: { readonly shown: ShownBodies; readonly mayKeep: boolean }) {
  const words = useWords()
  const { locale } = useReader()
  const without = [...townsWithout(shown)]
  return (
    <Section title={words.office.towns} id="towns">
      {without.length === 0 ? (
        <p>{words.office.townsNone}</p>
      ) : (
        <ul class="items">
          {without.map(([id, name]) => (
            <li key={id} class="item">
              {name[locale]}{' '}
              {mayKeep && (
                <Link href={`${office}/new?town=${id}`} description={name[locale]}>
                  {words.office.foundHere}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Every body against its rules. */
export const officePageRoutes: readonly Route[] = [
  workspacePage(office, actions['read-office'], show),
  ...tableFormats.map((format) =>
    workspacePage(`${office}.${format}`, actions['read-office'], (request) =>
      downloadBodies(request, format, true),
    ),
  ),
]

import type { ComponentChildren } from 'preact'
import { ButtonLink, Notice, PageHeading, useReader } from '#design/index.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import {
  crumbs,
  type JointParts,
  notFound,
  type Rooms,
  roomsOf,
  RoomsOfYear,
} from '#modules/joint-evaluation/index.ts'
import { foresightTexts } from '../domain/total/flaw-texts.ts'
import type { YearOutlook } from '../use-cases/year-outlook.ts'
import { type Ahead, aheadIn, outlookHref, outlookPath } from './ahead-in.ts'
import { foresightWords, useWords } from './words.ts'

/** A year with its outlook, and what a page of it stands in. */
export interface Told extends Ahead {
  readonly told: YearOutlook
  readonly rooms: Rooms
}

export type Shown = '' | '/what-if' | '/plan' | '/improvements'

interface FramedProps {
  readonly told: Told
  readonly here: Shown
  readonly title: string
  readonly lead?: string | undefined
  readonly children?: ComponentChildren
}

/** A page of the outlook: its heading, the year's tabs, and the outlook's other pages. */
export function Framed({ told: { facts, rooms }, here, title, lead, children }: FramedProps) {
  const words = useWords()
  const others = ([['', words.title], ['/what-if', words.whatIf], ['/plan', words.plan], ['/improvements', words.improvements]] as const).filter(([rest]) => rest !== here)
  return (
    <>
      <PageHeading
        title={title}
        kicker={words.roomTitle(String(facts.year.evaluationYear))}
        lead={lead}
        actions={
          <>
            {others.map(([rest, label]) => (
              <ButtonLink key={rest} href={outlookHref(facts, rest)} kind={rest === '/plan' ? 'secondary' : 'tertiary'}>
                {label}
              </ButtonLink>
            ))}
          </>
        }
      />
      <RoomsOfYear rooms={rooms} />
      {facts.year.resultOn === null
        ? facts.set.lockedAt !== null && here === '/plan' && <Notice tone="info" title={words.lockedTitle}>{words.lockedBody}</Notice>
        : <Notice tone="info" title={words.settledTitle}>{words.settledBody}</Notice>}
      {children}
    </>
  )
} // prettier-ignore

type Body = (
  told: Told,
) => Promise<{ readonly title: string; readonly body: ComponentChildren; readonly status?: number }>

/** Reads the year and its outlook; says why there is none where there is none. */
export async function toldPage(request: WebRequest, parts: JointParts, here: Shown, body: Body): Promise<Reply> {
  const ahead = await aheadIn(request)
  if (ahead === null) return notFound()
  const { locale } = request
  const words = foresightWords[locale]
  const { year } = ahead.facts
  const rooms = roomsOf(request, year, parts, outlookPath)
  const up = here === '' ? [] : [{ href: outlookHref(ahead.facts), label: words.title }]
  const frame = { breadcrumbs: crumbs(request, year, ...up) }
  if (ahead.outlook?.ok !== true) {
    const flaw = ahead.outlook === null ? null : ahead.outlook.refusal.flaw
    return page(words.title, <Untold rooms={rooms} flaw={flaw} />, frame)
  }
  const { title, body: shown, status = 200 } = await body({ ...ahead, told: ahead.outlook.value, rooms })
  return page(title, <>{shown}</>, { ...frame, status })
} // prettier-ignore

/** A file of a year's outlook; there is none where nothing can be told. */
export async function toldFile(
  request: WebRequest,
  parts: JointParts,
  made: (told: Told) => Promise<Reply>,
): Promise<Reply> {
  const ahead = await aheadIn(request)
  if (ahead?.outlook?.ok !== true) return notFound()
  const rooms = roomsOf(request, ahead.facts.year, parts, outlookPath)
  return await made({ ...ahead, told: ahead.outlook.value, rooms })
}

function Untold({ rooms, flaw }: { readonly rooms: Rooms; readonly flaw: keyof typeof foresightTexts.ko | null }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading title={words.title} />
      <RoomsOfYear rooms={rooms} />
      <Notice tone="info" title={flaw === null ? words.noIndicators : words.notTold}>
        {flaw === null ? words.noIndicatorsBody : foresightTexts[locale][flaw]}
      </Notice>
    </>
  )
} // prettier-ignore

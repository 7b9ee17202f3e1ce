import { tablesDownload } from '#platform/documents/download.ts'
import { type RowColumn, sheetOf } from '#platform/documents/sheet.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatDay } from '#platform/text/format.ts'
import { notFound } from '#modules/joint-evaluation/index.ts'
import { agendasOf, itemsOf, listMeetings } from '../data/meeting-queries.ts'
import { listTasks } from '../data/task-queries.ts'
import type { Meeting, MeetingId, MeetingItem } from '../domain/meeting.ts'
import type { WorkTask } from '../domain/work-task.ts'
import { type FileFormat, inFile, titled } from './files.tsx'
import { meetingColumns } from './meeting-list.tsx'
import { taskColumns } from './task-lines.tsx'
import { nameOf, type Names, namesOf, workIn, type WorkYear } from './work-in.tsx'
import { workTexts } from './words.ts'

/** The agendas and the tasks that came of them, of one meeting or of many. */
interface Agendas {
  readonly work: WorkYear
  readonly meetings: readonly Meeting[]
  readonly items: readonly MeetingItem[]
  readonly tasks: readonly WorkTask[]
  readonly names: Names
}

/** The year's meetings; in a workbook with what each of them has on its agenda, and the tasks that it gave. */
export async function downloadMeetings(request: WebRequest, format: FileFormat): Promise<Reply> {
  const work = await workIn(request)
  if (work === null) return notFound()
  const { context, locale } = request
  const { database, today } = context
  const words = workTexts[locale]
  const meetings = await listMeetings(database, work.set.id)
  const items = await agendasOf(database, work.set.id)
  const tasks = (await listTasks(database, { setId: work.set.id })).filter(({ meetingId }) => meetingId !== null)
  const names = await namesOf(request, tasks.map(({ ownerId }) => ownerId))
  const about = titled(request, work, words.rooms['/meetings'])
  return await tablesDownload(
    [
      sheetOf(about, inFile(meetingColumns(locale, today)), meetings),
      ...agendaSheets(request, { work, meetings, items, tasks, names }, true),
    ],
    format,
    words.fileNames.meetings(String(work.year.evaluationYear), today),
  )
} // prettier-ignore

/** A meeting's agenda with causes and measures; in a workbook with its tasks and what came of it. */
export async function downloadAgenda(
  request: WebRequest,
  { work, meeting }: { readonly work: WorkYear; readonly meeting: Meeting },
  format: FileFormat,
): Promise<Reply> {
  const { context, locale } = request
  const { database, today } = context
  const words = workTexts[locale]
  const items = await itemsOf(database, meeting.id)
  const tasks = await listTasks(database, { meetingId: meeting.id })
  const names = await namesOf(request, tasks.map(({ ownerId }) => ownerId))
  const [agenda, given] = agendaSheets(request, { work, meetings: [meeting], items, tasks, names }, false)
  const line = { ...meeting, items: items.length, noted: items.filter(({ cause }) => cause !== '').length, tasks: tasks.length }
  const held = sheetOf(titled(request, work, words.meeting), inFile(meetingColumns(locale, today)), [line])
  const name = words.fileNames.agenda(meeting.title.replace(/[^\w가-힣-]+/g, '-'), today)
  return await tablesDownload([agenda, given, held], format, name)
} // prettier-ignore

function agendaSheets(request: WebRequest, agendas: Agendas, ofMany: boolean) {
  const { context, locale } = request
  const { work, meetings, items, tasks } = agendas
  const words = workTexts[locale]
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const places = new Map(meetings.map(({ id }, at) => [id, at]))
  const numbers = new Map(work.indicators.map(({ id }, at) => [id, at]))
  const placeOf = (id: MeetingId | null) => (id === null ? 0 : (places.get(id) ?? 0))
  const numberOf = ({ indicatorId }: MeetingItem) => numbers.get(indicatorId) ?? 0
  const [only] = meetings
  const said = (sheetName: string) =>
    ofMany || only === undefined ? sheetName : `${only.title}, ${formatDay(only.day, locale)}: ${sheetName}`
  const ofMeeting: readonly RowColumn<{ readonly meetingId: MeetingId | null }>[] = ofMany
    ? [
        { title: words.meeting, sheet: 'text', value: ({ meetingId }) => meetingId === null ? null : (byId.get(meetingId)?.title ?? null) },
        { title: words.day, sheet: 'date', value: ({ meetingId }) => meetingId === null ? null : (byId.get(meetingId)?.day ?? null) },
      ]
    : []
  return [
    sheetOf(
      titled(request, work, words.agenda, said(words.agenda)),
      [...ofMeeting, ...agendaColumns(request, agendas)],
      items.toSorted((a, b) => placeOf(a.meetingId) - placeOf(b.meetingId) || numberOf(a) - numberOf(b)),
    ),
    sheetOf(
      titled(request, work, words.tasks, said(words.tasks)),
      [...ofMeeting, ...inFile(taskColumns(agendas, locale, context.today))],
      tasks.toSorted((a, b) => placeOf(a.meetingId) - placeOf(b.meetingId)),
    ),
  ] as const
} // prettier-ignore

function agendaColumns({ locale }: WebRequest, { work, names, tasks }: Agendas): readonly RowColumn<MeetingItem>[] {
  const words = workTexts[locale]
  const given = Map.groupBy(tasks, ({ meetingId, indicatorId }) => `${meetingId} ${indicatorId}`)
  const indicatorOf = ({ indicatorId }: MeetingItem) => work.byId.get(indicatorId)
  const name = (item: MeetingItem) => {
    const indicator = indicatorOf(item)
    return indicator === undefined ? null : nameOf(indicator)
  }
  const department = (item: MeetingItem) => {
    const indicator = indicatorOf(item)
    return indicator === undefined ? null : (names.departments.get(indicator.departmentId)?.[locale] ?? null)
  }
  return [
    { title: words.indicator, sheet: 'text', value: name },
    { title: words.department, sheet: 'text', value: department },
    { title: words.cause, sheet: 'text', value: ({ cause }) => cause },
    { title: words.measure, sheet: 'text', value: ({ measure }) => measure },
    { title: words.tasks, sheet: 'integer', value: ({ meetingId, indicatorId }) => given.get(`${meetingId} ${indicatorId}`)?.length ?? 0 },
  ]
} // prettier-ignore

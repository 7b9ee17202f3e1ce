import { file, page, type Reply, trouble } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listPlans, programmesOfPlan } from '#modules/workplan/index.ts'
import { bookBytes, type BookFormat, bookName } from '../use-cases/book-bytes.ts'
import { type BookKind, writeBook, type WriteBook } from '../use-cases/write-book.ts'
import { askedBook } from './asked-book.ts'
import { BookPage, type BookChoices } from './book-page.tsx'
import { words } from './words.ts'

const types: Readonly<Record<BookFormat, string>> = {
  hwpx: 'application/hwp+zip',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

type Reader = WriteBook['reader']

/** A book as a page. Its texts are marked on the page, so that its lines stay as the plan wrote them. */
export const showBook =
  (kind: BookKind, reader: Reader) =>
  async (request: WebRequest): Promise<Reply> => {
    const asked = askedBook(request, kind, reader)
    const written = await writeBook(request.context, { ...asked, marks: asked.marks ?? 'list' })
    if (!written.ok) return trouble(written.refusal === 'not-allowed' ? 'not-allowed' : 'not-found')
    const { locale } = request
    const text = words[locale]
    const choices = await choicesOf(request, asked)
    const up =
      reader === 'office'
        ? [
            { href: '/office', label: text.office },
            { href: `/office/books?year=${asked.year}`, label: text.title },
          ]
        : [
            { href: '/', label: text.home },
            { href: '/books', label: text.title },
          ]
    return page(written.value.title, <BookPage book={written.value} asked={asked} choices={choices} />, {
      breadcrumbs: up,
    })
  }

/** What the filters offer. */
async function choicesOf({ context }: WebRequest, asked: WriteBook): Promise<BookChoices> {
  const plans = await listPlans(context.database, { drafts: asked.reader === 'office' })
  const plan = plans.find(({ year }) => year === asked.year)
  if (plan === undefined) return { programmes: [], departments: [], isDraft: false }
  return {
    programmes: await programmesOfPlan(context.database, plan.id),
    departments: asked.reader === 'office' ? await listDepartments(context.database, context.today) : [],
    isDraft: plan.state === 'draft',
  }
}

/** A book as a file. */
export const downloadBook =
  (kind: BookKind, reader: Reader, format: BookFormat) =>
  async (request: WebRequest): Promise<Reply> => {
    const base = request.url.origin
    const asked = { ...askedBook(request, kind, reader), base }
    const written = await writeBook(request.context, asked)
    if (!written.ok) return trouble(written.refusal === 'not-allowed' ? 'not-allowed' : 'not-found')
    return file(`${bookName(asked)}.${format}`, types[format], await bookBytes(written.value, format))
  }

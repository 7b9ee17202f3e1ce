import { Downloads, FilterBar, type Filter, Notice, useReader, withQuery } from '#design/index.ts'
import { DocumentView } from '#platform/documents/render-html.tsx'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Book } from '../domain/book.ts'
import { bookFormats } from '../use-cases/book-bytes.ts'
import type { WriteBook } from '../use-cases/write-book.ts'
import { useWords } from './words.ts'

export interface BookChoices {
  readonly programmes: readonly { readonly number: number; readonly title: Localized }[]
  readonly departments: readonly { readonly code: string; readonly name: Localized }[]
  readonly isDraft: boolean
}

interface BookPageProps {
  readonly book: Book
  readonly asked: WriteBook
  readonly choices: BookChoices
}

/** A book to read, with the same to take away. */
export function BookPage({ book, asked, choices }: BookPageProps) {
  const words = useWords()
  const { path } = useReader()
  const base = `${asked.reader === 'office' ? '/office' : ''}/books/${asked.year}/${asked.kind}`
  const hasMarks = asked.kind === 'plan' || asked.kind === 'results'
  return (
    <>
      {choices.isDraft && <Notice tone="warning">{words.draftNote}</Notice>}
      <FilterBar filters={filtersOf(asked, choices, words)} button={words.filters.show} />
      <Downloads
        label={words.download}
        files={bookFormats.map((format) => ({ format, href: withQuery(`${base}.${format}`, path) }))}
      />
      {hasMarks && <p class="document-issue">{words.unrecordedNote}</p>}
      <DocumentView document={book} />
    </>
  )
}

function filtersOf(
  asked: WriteBook,
  choices: BookChoices,
  words: ReturnType<typeof useWords>,
): readonly Filter[] {
  const { filters } = words
  const { locale } = asked
  const isBook = asked.kind === 'plan' || asked.kind === 'results'
  const programme: Filter = {
    kind: 'select',
    name: 'programme',
    label: filters.programme,
    value: asked.programme === undefined ? '' : String(asked.programme),
    all: filters.allProgrammes,
    options: choices.programmes.map(({ number, title }) => ({
      value: String(number),
      label: words.programmeOption(number, title[locale]),
    })),
  }
  const department: Filter = {
    kind: 'select',
    name: 'department',
    label: filters.department,
    value: asked.department ?? '',
    all: filters.allDepartments,
    options: choices.departments.map(({ code, name }) => ({ value: code, label: name[locale] })),
  }
  const month: Filter = { kind: 'month', name: 'month', label: filters.month, value: asked.month }
  const marks: Filter = {
    kind: 'select',
    name: 'marks',
    label: filters.marks,
    value: asked.marks === 'inline' ? 'inline' : '',
    all: filters.marksList,
    options: [{ value: 'inline', label: filters.marksInline }],
  }
  const office = asked.reader === 'office'
  return [
    programme,
    ...(office ? [department] : []),
    ...(asked.kind === 'month' ? [month] : []),
    ...(office && isBook ? [marks] : []),
  ]
}

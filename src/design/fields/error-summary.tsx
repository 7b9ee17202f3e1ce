import { useWords } from '../reader.ts'
import type { SaidErrors } from './said-errors.ts'

interface ErrorSummaryProps {
  readonly errors: SaidErrors
  /** Field → its label, put before the sentence; in the order of the form. */
  readonly labels?: Readonly<Record<string, string>> | undefined
}

/** All that is wrong, on top of the form, each a link to its field. */
export function ErrorSummary({ errors, labels = {} }: ErrorSummaryProps) {
  const words = useWords()
  const order = Object.keys(labels)
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  const entries = Object.entries(errors).toSorted(([a], [b]) => place(a) - place(b))
  if (entries.length === 0) return null
  return (
    <section class="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1}>
      <h2 class="error-summary-title" id="error-summary-title">
        {words.errorsTitle(entries.length)}
      </h2>
      <ul>
        {entries.map(([field, sentence]) => {
          const text = labels[field] === undefined ? sentence : `${labels[field]}: ${sentence}`
          return <li key={field}>{field === 'form' ? text : <a href={`#${field}`}>{text}</a>}</li>
        })}
      </ul>
    </section>
  )
}

import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  type SaidErrors,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatTenths } from '#platform/text/format.ts'
import type { Figure } from '../data/figure-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { sayFigure } from './say.ts'
import { useWords } from './words.ts'

export interface FigurePageProps {
  readonly figure: Figure & { readonly programme: number }
  readonly errors: SaidErrors
  readonly values: FormFields['values'] | null
}

/** What a figure's form shows before anything was typed. */
function shownFigure({ value, day, source }: Figure): FormFields['values'] {
  const shared = { day, source: source?.ko ?? '', reason: '' }
  switch (value.kind) {
    case 'count':
      return { ...shared, amount: value.count.toString() }
    case 'money':
      return { ...shared, amount: value.amount.toString() }
    case 'ratio':
      return { ...shared, amount: value.counts.part.toString(), whole: value.counts.whole.toString() }
    case 'rate':
      return { ...shared, amount: formatTenths(BigInt(value.perMille), 'ko', true) }
    case 'goal':
      return { ...shared, goal: value.goal.ko }
  }
}

/** Corrects or renews a figure; its kind stays. */
export function FigurePage({ figure, errors, values }: FigurePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { kind } = figure.value
  const field = formFields(values ?? shownFigure(figure), errors)
  const amountLabel = kind === 'ratio' ? words.part : kind === 'rate' ? words.ratePercent : words.value
  const labels = {
    amount: amountLabel,
    whole: words.whole,
    goal: words.goalText,
    day: words.asOf,
    reason: words.reason,
    source: words.figureSource,
  }
  return (
    <>
      <PageHeading
        kicker={words.programmeNumber(figure.programme)}
        title={wordsIn(figure.label, locale)}
        lead={sayFigure(figure.value, locale)}
      />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action={`/office/figures/${figure.id}`} hidden={{ version: String(figure.version) }}>
        {kind === 'goal' ? (
          <TextField {...field('goal')} label={words.goalText} required maxLength={500} width="full" />
        ) : (
          <TextField {...field('amount')} label={amountLabel} required inputMode="decimal" width="medium" />
        )}
        {kind === 'ratio' && (
          <TextField {...field('whole')} label={words.whole} required inputMode="numeric" width="medium" />
        )}
        <DateField {...field('day')} label={words.asOf} required />
        <TextField {...field('source')} label={words.figureSource} maxLength={500} width="full" />
        <TextArea {...field('reason')} label={words.reason} rows={3} maxLength={2000} required />
        <Button>{words.figureSave}</Button>
      </Form>
    </>
  )
}

import { Button, Form, Notice, useReader } from '#design/index.ts'
import { formatInstant } from '#platform/text/format.ts'
import { type PlanText, wordsIn } from '../domain/plan-text.ts'
import type { TakeBackOffer } from '../use-cases/take-back-report.ts'
import { useWords } from './words.ts'

export interface TakeBackNoticeProps {
  readonly offer: TakeBackOffer
  readonly text: PlanText
  readonly back: 'home' | 'task'
}

/** A report just made, with the button that takes it back. */
export function TakeBackNotice({ offer, text, back }: TakeBackNoticeProps) {
  const words = useWords()
  const { locale } = useReader()
  const { report, taskId, until } = offer
  const said = `${words.reportStates[report.state]} · ${words.percentOf(report.percent)}`
  return (
    <Notice title={words.mayTakeBack(wordsIn(text, locale), said)}>
      <p>{words.takeBackUntil(formatInstant(until, locale))}</p>
      <Form action={`/office/tasks/${taskId}/take-back`} hidden={{ report: report.id, back }}>
        <Button kind="secondary" size="small">
          {words.takeBack}
        </Button>
      </Form>
    </Notice>
  )
}

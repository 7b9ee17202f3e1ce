import {
  Button,
  ButtonRow,
  Disclosure,
  Form,
  formFields,
  RadioField,
  type SaidErrors,
  TextArea,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { OwnWord } from '../data/evaluation-queries.ts'
import { criteria, verdicts } from '../domain/evaluation.ts'
import { valuesOf } from './evaluate-input.ts'
import { useWords } from './words.ts'

export interface RefusedSaying {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

interface EvaluateFormProps {
  readonly pledge: { readonly number: number; readonly title: string }
  readonly own: OwnWord | null
  /** Where the form goes: the member's own address. */
  readonly action: string
  readonly refused: RefusedSaying | null
}

/** Three buttons, of which a tap saves; what is looked at in detail is folded away. */
export function EvaluateForm(props: EvaluateFormProps) {
  const { pledge, own, action, refused } = props
  const words = useWords()
  const judged = own !== null && 'judged' in own.word ? own.word.judged : null
  const kept = judged === null ? {} : valuesOf(judged)
  const field = formFields(refused?.values ?? kept, refused?.errors ?? {})
  const detailed = criteria.some((criterion) => field(criterion).value !== '')
  return (
    <>
      <Form
        action={action}
        hidden={{ do: 'evaluate', pledge: String(pledge.number), seen: String(own?.version ?? 0) }}
        label={`${words.judgeHow}: ${pledge.title}`}
        narrow
      >
        <Disclosure
          summary={words.inDetail}
          open={detailed || field('comment').value !== '' || refused !== null}
        >
          {criteria.map((criterion) => (
            <RadioField
              key={criterion}
              {...field(criterion)}
              label={words.criteria[criterion]}
              options={[
                ...verdicts.map((verdict) => ({ value: verdict, label: words.verdicts[verdict] })),
                { value: '', label: words.notJudged },
              ]}
              inline
            />
          ))}
          <TextArea
            {...field('comment')}
            label={words.comment}
            hint={words.commentHint}
            rows={3}
            maxLength={1000}
          />
        </Disclosure>
        <p>{words.tapHint}</p>
        <ButtonRow>
          {verdicts.map((verdict) => (
            <Button
              key={verdict}
              name="verdict"
              value={verdict}
              kind="secondary"
              size="large"
              pressed={judged?.verdict === verdict}
              description={pledge.title}
            >
              {words.verdicts[verdict]}
            </Button>
          ))}
        </ButtonRow>
      </Form>
      <StepAside {...props} />
    </>
  )
}

/** Whoever has an interest does not judge: asked for a reason, in a fold of its own. */
function StepAside({ pledge, own, action, refused }: EvaluateFormProps) {
  const words = useWords()
  const field = formFields(refused?.values ?? {}, refused?.errors ?? {})
  return (
    <Disclosure summary={words.stepAside} open={field('reason').error !== undefined}>
      <Form
        action={action}
        hidden={{ do: 'step-aside', pledge: String(pledge.number), seen: String(own?.version ?? 0) }}
      >
        <TextArea
          {...field('reason')}
          label={words.reason}
          hint={words.stepAsideHint}
          rows={2}
          maxLength={1000}
          required
        />
        <Button kind="tertiary" description={pledge.title}>
          {words.stepAsideButton}
        </Button>
      </Form>
    </Disclosure>
  )
}

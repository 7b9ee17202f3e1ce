import {
  Button,
  Disclosure,
  ErrorSummary,
  Form,
  formFields,
  Notice,
  type SaidErrors,
  Section,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { ChangeAct } from '../domain/take-step.ts'
import type { ComingSession } from '../use-cases/coming-sessions.ts'
import type { ShownChange } from '../use-cases/shown-changes.ts'
import { ActFields } from './act-fields.tsx'
import { officeHref } from './say.tsx'
import { useWords } from './words.ts'

/** What was tried and refused, with what was typed. */
export interface Tried {
  readonly act: ChangeAct | 'comment'
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

interface ActFormsProps {
  readonly change: ShownChange
  /** What this person may do now. */
  readonly acts: readonly ChangeAct[]
  readonly sessions: readonly ComingSession[]
  readonly tried: Tried | null
}

/** Steps that lead on; the others end or turn back. */
const onward: readonly ChangeAct[] = [
  'submit',
  'send-to-panel',
  'note-opinion',
  'answer-panel',
  'approve',
  'publish',
]

/** The actions that the reader may take: the next step open, the others folded away. */
export function ActForms(props: ActFormsProps) {
  const words = useWords()
  const { acts, tried } = props
  const main = acts.filter((act) => onward.includes(act))
  const others = acts.filter((act) => !onward.includes(act))
  const isLost = tried !== null && tried.act !== 'comment' && !acts.includes(tried.act)
  return (
    <Section title={words.nextStep} id="next">
      {isLost && (
        <Notice tone="danger" title={Object.values(tried.errors).join(' ')} live>
          <p>{words.nothingDone}</p>
        </Notice>
      )}
      {main.length === 0 && others.length === 0 && <p>{words.nothingToDo}</p>}
      {main.map((act) => (
        <ActForm key={act} {...props} act={act} />
      ))}
      {others.map((act) => (
        <Disclosure key={act} summary={actWord(words, act)} open={tried?.act === act}>
          <ActForm {...props} act={act} />
        </Disclosure>
      ))}
    </Section>
  )
}

function ActForm({ change, act, sessions, tried }: ActFormsProps & { readonly act: ChangeAct }) {
  const words = useWords()
  const { today } = useReader()
  const own = tried?.act === act ? tried : null
  const field = formFields(own?.values ?? { on: today }, own?.errors ?? {})
  const hint = act === 'publish' ? words.publishHint : act === 'note-opinion' ? words.noteOpinionHint : null
  const turnsBack = !onward.includes(act)
  return (
    <>
      {own !== null && <ErrorSummary errors={own.errors} labels={useActLabels()} />}
      {hint !== null && <p>{hint}</p>}
      <Form
        action={`${officeHref(change)}/${act}`}
        label={actWord(words, act)}
        hidden={{ version: String(change.version) }}
      >
        <ActFields act={act} field={field} sessions={sessions} />
        <Button kind={turnsBack ? 'danger' : 'primary'}>{actWord(words, act)}</Button>
      </Form>
    </>
  )
}

function useActLabels(): Readonly<Record<string, string>> {
  const words = useWords()
  return {
    form: words.nextStep,
    reason: words.actReason,
    session: words.session,
    note: words.planningOpinion,
    accepted: words.answer,
    words: words.answerWords,
    on: words.approvedOn,
    documentNumber: words.documentNumber,
  }
}

function actWord(words: ReturnType<typeof useWords>, act: ChangeAct): string {
  const said: Readonly<Record<ChangeAct, string>> = {
    submit: words.submit,
    'send-to-panel': words.sendToPanel,
    'note-opinion': words.noteOpinion,
    'answer-panel': words.answerPanel,
    approve: words.approve,
    publish: words.publish,
    return: words.returnIt,
    withdraw: words.withdraw,
    refuse: words.refuseIt,
  }
  return said[act]
}

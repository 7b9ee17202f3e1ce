import {
  Button,
  ButtonLink,
  CheckboxField,
  Disclosure,
  ErrorSummary,
  Form,
  formFields,
  Grid,
  Notice,
  Prose,
  RadioField,
  type SaidErrors,
  Section,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { AccountId } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { LONGEST_COMMENT, LONGEST_COMMENT_NAME, type ProposalComment, stances } from '../domain/comment.ts'
import { Written } from './proposal-page.tsx'
import { useWords } from './words.ts'

/** A form that was refused, with what was typed. */
export interface CommentAgain {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

interface CommentPartProps {
  readonly comments: readonly ProposalComment[]
  /** The address of the proposal. */
  readonly href: string
  /** Null for who is no citizen. */
  readonly accountId: AccountId | null
  readonly isOpen: boolean
  readonly again: CommentAgain | null
}

/** What people say of a proposal: for it and against it side by side, of the same size; then the rest. */
export function CommentPart(props: CommentPartProps) {
  const { comments, href, accountId, isOpen, again } = props
  const { comments: words, signIn } = useWords()
  const { locale } = useReader()
  if (!isOpen && comments.length === 0) return null
  const shown = comments.filter(({ state }) => state === 'published').length
  const of = (stance: ProposalComment['stance']) => comments.filter((each) => each.stance === stance)
  return (
    <Section
      title={words.title}
      id="comments"
      lead={shown === 0 ? words.none : words.lead(formatCount(shown, locale))}
    >
      {comments.length > 0 && (
        <Grid columns={2}>
          <Column {...props} stance="for" own={of('for')} />
          <Column {...props} stance="against" own={of('against')} />
        </Grid>
      )}
      {of('remark').length > 0 && <Column {...props} stance="remark" own={of('remark')} />}
      {!isOpen ? null : accountId === null ? (
        <>
          <p>{words.signIn}</p>
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(href)}`} kind="secondary">
            {signIn}
          </ButtonLink>
        </>
      ) : (
        <CommentForm href={href} again={again} />
      )}
    </Section>
  )
}

function Column({
  stance,
  own,
  comments,
  accountId,
  href,
}: CommentPartProps & {
  readonly stance: ProposalComment['stance']
  readonly own: readonly ProposalComment[]
}) {
  const words = useWords().comments
  const { locale } = useReader()
  const count = own.filter(({ state }) => state === 'published').length
  return (
    <div>
      <h3>{words.columnTitle(words.stances[stance], formatCount(count, locale))}</h3>
      {own.length === 0 && <p>{words.noneInColumn}</p>}
      {own.map((comment) => (
        <Said
          key={comment.id}
          href={href}
          comment={comment}
          label={words.withdrawOne(formatCount(comments.indexOf(comment) + 1, locale))}
          isOwn={accountId !== null && comment.accountId === accountId}
        />
      ))}
    </div>
  )
}

interface SaidProps {
  readonly comment: ProposalComment
  readonly isOwn: boolean
  readonly href: string
  /** What the form that takes it back is called, as there may be several. */
  readonly label: string
}

function Said({ comment, isOwn, href, label }: SaidProps) {
  const words = useWords().comments
  const { locale } = useReader()
  const { name, text, sentOn, state, hidden } = comment
  const isHidden = state === 'hidden' && hidden !== null
  return (
    <article class="card">
      <p class="kicker">
        {isHidden || name === '' ? words.anonymous : <span lang="ko">{name}</span>} ·{' '}
        {formatDay(sentOn, locale)}
      </p>
      {state === 'held' && <Notice tone="info">{words.held}</Notice>}
      {isHidden ? (
        <Notice tone="neutral">
          <p>{words.hiddenBecause(words.grounds[hidden.ground])}</p>
          {hidden.note !== '' && <p lang="ko">{hidden.note}</p>}
        </Notice>
      ) : (
        <Written text={text} />
      )}
      {isOwn && (
        <Form action={`${href}/comments/${comment.id}/withdraw`} label={label}>
          <Button kind="text" description={formatDay(sentOn, locale)}>
            {words.withdraw}
          </Button>
        </Form>
      )}
    </article>
  )
}

function CommentForm({ href, again }: Pick<CommentPartProps, 'href' | 'again'>) {
  const words = useWords().comments
  const errors = again?.errors ?? {}
  const field = formFields(again?.values ?? {}, errors)
  const asksToKeep = errors['keepCommentData'] !== undefined || field.has('keepCommentData')
  return (
    <>
      <h3 id="write">{words.write}</h3>
      <ErrorSummary errors={errors} />
      <Form action={`${href}/comments`} label={words.write}>
        <RadioField
          {...field('stance')}
          label={words.stance}
          options={stances.map((value) => ({ value, label: words.stances[value] }))}
          inline
          required
        />
        <TextArea
          {...field('commentText')}
          label={words.text}
          hint={words.textHint}
          maxLength={LONGEST_COMMENT}
          rows={5}
          required
        />
        <TextField
          {...field('commentName')}
          label={words.name}
          hint={words.nameHint}
          maxLength={LONGEST_COMMENT_NAME}
          autocomplete="nickname"
          width="medium"
        />
        {asksToKeep && (
          <CheckboxField
            name="keepCommentData"
            label={words.keepPersonalData}
            error={errors['keepCommentData']}
            checked={field.has('keepCommentData')}
          />
        )}
        <Rules />
        <CheckboxField
          name="commentConsent"
          label={words.consent}
          error={errors['commentConsent']}
          checked={field.has('commentConsent')}
          required
        />
        <Button>{words.send}</Button>
      </Form>
    </>
  )
}

function Rules() {
  const words = useWords().comments
  return (
    <Disclosure summary={words.rules}>
      <Prose>
        <ul>
          {words.ruleLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Prose>
    </Disclosure>
  )
}

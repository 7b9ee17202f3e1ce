import { Form } from '../actions/form.tsx'
import { useWords } from '../reader.ts'
import { useFrame } from './frame-context.ts'

/**
 * How long this session lasts when nothing is done, and how to stay. A plain form without scripts; with them
 * `session-timer.client.ts` counts down and asks in time.
 */
export function SessionTimer() {
  const words = useWords()
  const { idleEndsInSeconds, path } = useFrame()
  if (idleEndsInSeconds === null) return null
  return (
    <div
      class="session"
      data-session-seconds={idleEndsInSeconds}
      data-session-ended={words.sessionEnded}
      data-session-again={words.signIn}
      data-session-clock={words.clockTime(0, 0)}
    >
      <Form action="/session/extend" hidden={{ next: path }} narrow={false} class="session-form">
        <span class="session-words">
          {words.sessionLeft}{' '}
          <strong data-session-left role="timer">
            {words.minutes(Math.ceil(idleEndsInSeconds / 60))}
          </strong>
        </span>
        <button class="utility session-extend" type="submit">
          {words.extend}
        </button>
      </Form>
      <dialog
        class="dialog"
        data-session-dialog
        aria-labelledby="session-title"
        aria-describedby="session-text"
      >
        <h2 class="dialog-title" id="session-title">
          {words.sessionTitle}
        </h2>
        <p id="session-text" data-session-text>
          {words.sessionWarning}
        </p>
        <p class="dialog-clock">
          {words.sessionLeft} <strong data-session-left>0</strong>
        </p>
        <div class="button-row">
          <button class="button button-primary button-medium" type="button" data-session-extend>
            {words.extend}
          </button>
          <button class="button button-tertiary button-medium" type="button" data-session-close>
            {words.later}
          </button>
        </div>
      </dialog>
    </div>
  )
}

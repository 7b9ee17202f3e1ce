import type { AskForChangeRefusal, EditChangeRefusal } from '../use-cases/ask-for-change.ts'
import type { NoteOpinionRefusal, SendToPanelRefusal } from '../use-cases/before-the-panel.ts'
import type { CommentOnChangeRefusal, SubmitChangeRefusal } from '../use-cases/consult.ts'
import type { PublishChangeRefusal } from '../use-cases/decide-change.ts'

/** Refusals that are whole pages of their own. */
export type GeneralRefusal = 'not-allowed' | 'not-found' | 'stale'
/** All that a step with a request may be refused for. */
export type AnyRefusal =
  | AskForChangeRefusal
  | EditChangeRefusal
  | SubmitChangeRefusal
  | CommentOnChangeRefusal
  | SendToPanelRefusal
  | NoteOpinionRefusal
  | PublishChangeRefusal
export type SaidRefusal = Exclude<AnyRefusal, GeneralRefusal>

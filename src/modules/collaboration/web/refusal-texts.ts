import type { Locale } from '#platform/kernel/locale.ts'
import type { giveSpecial } from '../use-cases/give-special.ts'
import type { dismissGuest, inviteGuest } from '../use-cases/invite-guests.ts'
import type { endCampaignOn, setUpCampaign } from '../use-cases/run-campaigns.ts'
import type { sendPoints } from '../use-cases/send-points.ts'
import type { settleMonth, settleYear } from '../use-cases/settle.ts'
import type { hideMessage, pickMessage, showMessage, unpickMessage } from '../use-cases/thanks-wall.ts'
import type { cancelSend, reverseEntry } from '../use-cases/undo-points.ts'
import { collaborationTexts } from './words.ts'

type RefusalOf<UseCase extends (...given: never[]) => Promise<unknown>> =
  Extract<Awaited<ReturnType<UseCase>>, { readonly ok: false }> extends { readonly refusal: infer R }
    ? R
    : never

/** Refusals that are whole pages of their own. */
export type GeneralRefusal = 'not-allowed' | 'not-found'
export type SaidRefusal = Exclude<
  RefusalOf<
    | typeof cancelSend
    | typeof dismissGuest
    | typeof endCampaignOn
    | typeof giveSpecial
    | typeof hideMessage
    | typeof inviteGuest
    | typeof pickMessage
    | typeof reverseEntry
    | typeof sendPoints
    | typeof setUpCampaign
    | typeof settleMonth
    | typeof settleYear
    | typeof showMessage
    | typeof unpickMessage
  >,
  GeneralRefusal
>

/** A refusal without words does not compile. */
export function sayRefusal(refusal: SaidRefusal, locale: Locale): string {
  const said: Readonly<Record<SaidRefusal, string>> = collaborationTexts[locale].refusals
  return said[refusal]
}

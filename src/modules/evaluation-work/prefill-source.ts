import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Rational } from '#modules/indicators/index.ts'

/** A figure that the house knows anyway (자료 연계): another module offers it at composition. */
export interface PrefillSource {
  /** Lasting: what an indicator is tied to. */
  readonly key: string
  readonly title: Localized
  /** In the indicator's words: %, 건 … */
  readonly unit: string
  /** As it stands at the end of a day; null where nothing is known of it. */
  valueAt(session: Session, day: CalendarDate): Promise<Rational | null>
}

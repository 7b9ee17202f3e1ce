import type { Context } from '#platform/access/context.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import type { Result } from '#platform/kernel/result.ts'
import type { FollowedSubject } from './domain/follower.ts'

/** A subject in words, and the page that tells of it. */
export interface ToldSubject {
  readonly title: Localized
  readonly href: string
}

/** What an address or a form says of a subject, by the names of its fields. */
export type SubjectFields = Readonly<Record<string, string>>

/** A module whose subjects can be followed by mail. What it has to tell, it sends itself (`tellFollowers`). */
export interface FollowSource {
  /** The kinds of subjects that are its own. */
  readonly kinds: readonly string[]
  /** The names of the fields by which `/subscribe` says which subject is meant. */
  readonly fields: readonly string[]
  /** The subject that they name; null when citizens cannot see it. */
  named(context: Context, given: SubjectFields): Promise<ToldSubject | null>
  /** A subject that somebody follows; null when it is gone. */
  told(context: Context, subject: FollowedSubject): Promise<ToldSubject | null>
  /** Asks the owner of an address, by `askToFollow`. */
  ask(
    context: Context,
    request: { readonly email: string; readonly locale: Locale; readonly given: SubjectFields },
  ): Promise<Result<void, 'not-an-email' | 'not-found'>>
}

import {
  ButtonLink,
  ConfirmPage,
  Link,
  Notice,
  PageHeading,
  Section,
  SideBySide,
  useReader,
} from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import type { KeptDraft } from '../data/draft-queries.ts'
import { type DraftFlaws, isReady } from '../domain/draft/draft-flaws.ts'
import type { DraftRow } from '../domain/draft/intake-draft.ts'
import { base } from './draft-of-path.ts'
import { type PledgeIntakeWords, useWords } from './words.ts'

interface CommitPageProps {
  readonly draft: KeptDraft
  readonly flaws: DraftFlaws
  readonly pledges: readonly PledgeLine[]
  /** Why it was not taken in just now. */
  readonly refusal: string | null
}

/** What will change, before anything does. */
export function CommitPage({ draft, flaws, pledges, refusal }: CommitPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const own = `${base}/${draft.id}`
  const taken = draft.rows.filter(({ included }) => included)
  const changed = changesOf(taken, pledges)
  if (!isReady(flaws))
    return (
      <>
        <PageHeading kicker={draft.fileName} title={words.commitTitle} />
        <Notice tone="warning" title={words.notReady}>
          <ul>
            {flaws.whole.map((flaw) => (
              <li key={flaw}>{words.draftFlaws[flaw]}</li>
            ))}
            {flaws.rows.size > 0 && (
              <li>
                <Link href={`${own}?show=open`}>{words.rowsOpen(formatCount(flaws.rows.size, locale))}</Link>
              </li>
            )}
          </ul>
        </Notice>
        {draft.purpose === 'statuses' && <Changes changed={changed} />}
        <ButtonLink href={own} kind="secondary">
          {words.backToDraft}
        </ButtonLink>
      </>
    )
  return (
    <>
      <ConfirmPage
        title={words.commitTitle}
        action={`${own}/commit`}
        confirm={words.commit}
        cancelHref={own}
        consequences={[
          ...(refusal === null ? [] : [refusal]),
          consequence(draft, taken, changed, words, locale),
          words.commitWhole,
          words.commitPublic,
        ]}
        hidden={{ seen: String(draft.version) }}
        danger={refusal !== null}
      />
      {draft.purpose === 'statuses' && <Changes changed={changed} />}
    </>
  )
}

function consequence(
  draft: KeptDraft,
  taken: readonly DraftRow[],
  changed: readonly Changed[],
  words: PledgeIntakeWords,
  locale: Locale,
): string {
  const said = (count: number) => formatCount(count, locale)
  const fields = new Set(taken.map(({ field }) => field)).size
  return draft.purpose === 'register'
    ? words.commitRegister(draft.termNumber ?? 0, said(taken.length), said(fields))
    : words.commitStatuses(
        draft.asOf === null ? '' : formatDay(draft.asOf, locale),
        said(changed.length),
        said(taken.length - changed.length),
      )
}

interface Changed {
  readonly row: DraftRow
  readonly pledge: PledgeLine
}

function changesOf(rows: readonly DraftRow[], pledges: readonly PledgeLine[]): readonly Changed[] {
  return rows.flatMap((row) => {
    const pledge = pledges.find(({ number }) => number === row.number)
    if (pledge === undefined) return []
    return pledge.stage === row.stage && pledge.progress === row.progress ? [] : [{ row, pledge }]
  })
}

/** Each pledge that the file tells otherwise than the register does. */
function Changes({ changed }: { readonly changed: readonly Changed[] }) {
  const words = useWords()
  const { locale } = useReader()
  const said = ({ stage, progress }: Pick<DraftRow, 'stage' | 'progress'>) =>
    words.stageAndProgress(
      stage === null ? words.noStage : words.stages[stage],
      progress === null ? '–' : `${progress} %`,
    )
  const title = words.changes(formatCount(changed.length, locale))
  return (
    <Section title={title} id="changes">
      {changed.length === 0 ? (
        <p>{words.changesNone}</p>
      ) : (
        <SideBySide
          caption={title}
          before={words.before}
          after={words.after}
          rows={changed.map(({ row, pledge }) => ({
            label: `${pledge.number}. ${pledge.title[locale]}`,
            before: said(pledge),
            after: said(row),
            changed: true,
          }))}
        />
      )}
    </Section>
  )
}

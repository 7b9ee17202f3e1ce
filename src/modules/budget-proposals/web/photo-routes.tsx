import {
  Button,
  ButtonLink,
  ErrorSummary,
  FileField,
  Form,
  formFields,
  Notice,
  PageHeading,
  type SaidErrors,
  Section,
  TextField,
} from '#design/index.ts'
import { keptFileReply, openFile } from '#platform/files/open-file.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { photosOf, proposalOfPhoto } from '../data/photo-queries.ts'
import { type ProposalLine, readProposal } from '../data/proposal-queries.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import {
  LONGEST_SHOWS,
  mayChangePhotos,
  MOST_PHOTOS,
  PHOTO_MEGABYTES,
  type PhotoFileId,
  type ProposalPhoto,
} from '../domain/photo.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { addPhoto, type AddPhotoRefusal, removePhoto } from '../use-cases/photo.ts'
import { Photo } from './photo-part.tsx'
import { crumbs } from './portal.tsx'
import { proposalTexts, useWords } from './words.ts'

/** The reader's own proposal that the address names. */
async function ownIn(request: WebRequest): Promise<ProposalLine | null> {
  const id = request.param('id')
  const { database, person } = request.context
  const proposal = isId(id) ? await readProposal(database, { id: id as ProposalId }) : null
  return proposal?.accountId != null && proposal.accountId === person.accountId ? proposal : null
}

interface Again {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

async function manage(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const proposal = await ownIn(request)
  if (proposal === null) return trouble('not-found')
  const words = proposalTexts[request.locale]
  const title = proposal.title === '' ? words.states.draft : proposal.title
  const photos = await photosOf(request.context.database, proposal.id)
  return page(words.photos.manage(title), <ManagePage {...{ proposal, title, photos, again }} />, {
    status: again === null ? 200 : 422,
    breadcrumbs: [...crumbs(request, true), { href: '/budget/proposals/mine', label: words.mine }],
  })
}

interface ManageProps {
  readonly proposal: ProposalLine
  readonly title: string
  readonly photos: readonly ProposalPhoto[]
  readonly again: Again | null
}

function ManagePage({ proposal, title, photos, again }: ManageProps) {
  const { photos: words } = useWords()
  const base = `/budget/proposals/own/${proposal.id}/photos`
  const mayChange = mayChangePhotos(proposal)
  return (
    <>
      <PageHeading
        title={words.title}
        kicker={title}
        lead={words.lead(MOST_PHOTOS)}
        actions={
          <ButtonLink href="/budget/proposals/mine" kind="secondary">
            {words.back}
          </ButtonLink>
        }
      />
      <ErrorSummary errors={again?.errors ?? {}} labels={{ photo: words.file, shows: words.shows }} />
      {photos.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="photos">
          {photos.map((photo, place) => (
            <li key={photo.fileId}>
              <Photo photo={photo} />
              {mayChange && (
                <Form action={`${base}/${photo.fileId}/remove`} label={`${words.remove} ${place + 1}`}>
                  <Button kind="text" description={photo.shows}>
                    {words.remove}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && photos.length < MOST_PHOTOS && <AddForm base={base} again={again} />}
      {mayChange && photos.length >= MOST_PHOTOS && <Notice tone="info">{words.full(MOST_PHOTOS)}</Notice>}
      {!mayChange && <Notice tone="info">{words.fixed}</Notice>}
    </>
  )
}

function AddForm({ base, again }: { readonly base: string } & Pick<ManageProps, 'again'>) {
  const { photos: words } = useWords()
  const field = formFields(again?.values ?? {}, again?.errors ?? {})
  return (
    <Section title={words.add} lead={words.people} id="add">
      <Form action={base} label={words.add} multipart>
        <FileField
          name="photo"
          label={words.file}
          accept=".jpg,.jpeg,.png"
          maxMegabytes={PHOTO_MEGABYTES}
          error={field.errorOf('photo')}
          required
        />
        <TextField
          {...field('shows')}
          label={words.shows}
          hint={words.showsHint}
          example={words.showsExample}
          maxLength={LONGEST_SHOWS}
          required
        />
        <Button>{words.add}</Button>
      </Form>
    </Section>
  )
}

const atShows = new Set<AddPhotoRefusal>(['shows-missing', 'shows-too-long'])

async function added(request: WebRequest): Promise<Reply> {
  const proposal = await ownIn(request)
  if (proposal === null) return trouble('not-found')
  const words = proposalTexts[request.locale].photos
  const { values, files } = await request.form()
  const upload = files['photo']
  if (upload === undefined)
    return await manage(request, { values, errors: { photo: words.refusals['file-empty'] } })
  const done = await addPhoto(request.context, { id: proposal.id, upload, shows: typed(values, 'shows') })
  if (done.ok) return redirect(`/budget/proposals/own/${proposal.id}/photos`, words.added)
  const { refusal } = done
  if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
  const at = atShows.has(refusal) ? 'shows' : 'photo'
  return await manage(request, { values, errors: { [at]: words.refusals[refusal] } })
}

async function removed(request: WebRequest): Promise<Reply> {
  const [id, fileId] = [request.param('id'), request.param('fileId')]
  if (!isId(id) || !isId(fileId)) return trouble('not-found')
  const words = proposalTexts[request.locale].photos
  const done = await removePhoto(request.context, { id: id as ProposalId, fileId: fileId as PhotoFileId })
  if (!done.ok && done.refusal !== 'decided-already') return trouble(done.refusal)
  return redirect(
    `/budget/proposals/own/${id}/photos`,
    done.ok ? words.removed : words.refusals['decided-already'],
  )
}

/** A picture: for everybody who may see its proposal. */
async function shown(request: WebRequest): Promise<Reply> {
  const fileId = request.param('fileId')
  const { database, person } = request.context
  const proposalId = await proposalOfPhoto(database, fileId)
  const proposal = proposalId === null ? null : await readProposal(database, { id: proposalId })
  const isOwn = proposal?.accountId != null && proposal.accountId === person.accountId
  if (proposal === null || (proposal.state === 'draft' && !isOwn)) return trouble('not-found')
  const opened = await openFile(database, fileId as PhotoFileId)
  return opened === null ? trouble('not-found') : await keptFileReply(opened)
}

const roomForPhoto = { maxBodyBytes: (PHOTO_MEGABYTES + 1) * 1024 * 1024, strictLimit: true }

export const photoRoutes: readonly Route[] = [
  portalPage('/budget/photos/:fileId', actions['read-proposals'], shown),
  portalPage('/budget/proposals/own/:id/photos', actions['read-own'], (request) => manage(request)),
  portalAction('/budget/proposals/own/:id/photos', actions.propose, added, roomForPhoto),
  portalAction('/budget/proposals/own/:id/photos/:fileId/remove', actions.propose, removed),
]

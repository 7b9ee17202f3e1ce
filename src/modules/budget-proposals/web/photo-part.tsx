import { Section } from '#design/index.ts'
import type { ProposalPhoto } from '../domain/photo.ts'
import { useWords } from './words.ts'

export const photoHref = (fileId: string) => `/budget/photos/${fileId}`

/** A proposal's pictures, each with what it shows. */
export function PhotoPart({ photos }: { readonly photos: readonly ProposalPhoto[] }) {
  const { photos: words } = useWords()
  if (photos.length === 0) return null
  return (
    <Section title={words.title} id="photos">
      <ul class="photos">
        {photos.map((photo) => (
          <li key={photo.fileId}>
            <Photo photo={photo} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Photo({ photo: { fileId, shows } }: { readonly photo: ProposalPhoto }) {
  return (
    <figure class="photo">
      <img src={photoHref(fileId)} alt={shows} loading="lazy" lang="ko" />
      <figcaption lang="ko">{shows}</figcaption>
    </figure>
  )
}

import { Card } from '../records/card.tsx'
import { Grid, Section } from '../layout/section.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { useReader } from '../reader.ts'
import { galleryWords } from './gallery-words.ts'

const kinds = ['overview', 'list', 'record', 'form', 'tasks'] as const

/** The gallery's front page. */
export function GalleryIndex() {
  const words = galleryWords[useReader().locale]
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <Section title={words.kindsTitle}>
        <Grid>
          {kinds.map((kind) => (
            <Card key={kind} title={words.kinds[kind].title} href={`/design/${kind}`}>
              {words.kinds[kind].text}
            </Card>
          ))}
        </Grid>
      </Section>
      <Section title={words.partsTitle}>
        <Grid>
          <Card title={words.kinds.parts.title} href="/design/parts">
            {words.kinds.parts.text}
          </Card>
        </Grid>
      </Section>
    </>
  )
}

import { Button, ErrorSummary, FileField, Form, Notice, PageHeading, type SaidErrors } from '#design/index.ts'
import { base } from './document-of-path.ts'
import { useWords } from './words.ts'

/** Hands a plan's document in. */
export function UploadPage({ errors }: { readonly errors: SaidErrors }) {
  const words = useWords()
  return (
    <>
      <PageHeading title={words.upload} lead={words.uploadLead} />
      <ErrorSummary errors={errors} labels={{ document: words.file }} />
      <Form action={base} multipart>
        <FileField
          name="document"
          label={words.file}
          hint={words.fileHint}
          error={errors['document']}
          accept=".hwp,.hwpx,.pdf,.docx,.txt,.md"
          maxMegabytes={20}
          required
        />
        <Notice>{words.namesNote}</Notice>
        <Button>{words.send}</Button>
      </Form>
    </>
  )
}

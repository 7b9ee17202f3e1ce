import { useWords } from '../reader.ts'
import { controlProps, FieldFrame, type FieldProps } from './field-frame.tsx'

export interface FileFieldProps extends FieldProps {
  /** As the browser takes it: .xlsx,.csv */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
  readonly maxMegabytes?: number | undefined
}

export function FileField(props: FileFieldProps) {
  const words = useWords()
  const kinds = props.accept
    ?.split(',')
    .map((kind) => kind.trim().replace(/^\./, '').toUpperCase())
    .join(', ')
  const limits = [
    ...(kinds === undefined ? [] : [words.fileKinds(kinds)]),
    ...(props.maxMegabytes === undefined ? [] : [words.fileLimit(props.maxMegabytes)]),
  ].join(' ')
  const extra = limits === '' ? undefined : limits
  return (
    <FieldFrame field={props} extraHint={extra}>
      <input
        {...controlProps(props, extra !== undefined)}
        class="input input-full input-file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </FieldFrame>
  )
}

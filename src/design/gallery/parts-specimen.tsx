import { PageHeading } from '../layout/page-heading.tsx'
import { ActionParts, FieldParts, StatusParts, TypeParts } from './basic-parts.tsx'
import { CalendarParts, ConfirmParts, TableParts } from './larger-parts.tsx'

/** Every part by itself. */
export function PartsSpecimen() {
  return (
    <>
      <PageHeading title="부품" lead="화면을 이루는 가장 작은 것들입니다. 여러 화면이 같은 것을 씁니다." />
      <TypeParts />
      <ActionParts />
      <StatusParts />
      <FieldParts />
      <TableParts />
      <CalendarParts />
      <ConfirmParts />
    </>
  )
}

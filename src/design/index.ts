export { changedQuery, localHref, readColumns, readSort, withQuery, type Sort } from './address.ts'
export { useReader, type Reader } from './reader.ts'
export type { Tone } from './tone.tsx'

export { Button, ButtonLink, ButtonRow, type ButtonKind } from './actions/button.tsx'
export { Form, HiddenFields } from './actions/form.tsx'
export { Link } from './actions/link.tsx'

export { PageHeading } from './layout/page-heading.tsx'
export { Columns, Disclosure, Grid, Prose, Section, VisuallyHidden } from './layout/section.tsx'

export {
  CheckboxField,
  CheckboxGroup,
  RadioField,
  SelectField,
  type Option,
} from './fields/choice-fields.tsx'
export { AmountGrid } from './fields/amount-grid.tsx'
export { DateField, MonthField } from './fields/date-fields.tsx'
export { ErrorSummary } from './fields/error-summary.tsx'
export { FieldError, FieldGroup } from './fields/field-frame.tsx'
export { FileField } from './fields/file-field.tsx'
export {
  fresh,
  isFresh,
  postForm,
  statusOf,
  type GeneralRefusal,
  type Posting,
  type Refused,
} from './fields/post-form.ts'
export { formFields, sayErrors, type FormFieldsView, type SaidErrors } from './fields/said-errors.ts'
export { PasswordField, SearchField, TextArea, TextField } from './fields/text-fields.tsx'

export type { Column } from './lists/column.ts'
export { DataTable } from './lists/data-table.tsx'
export { Downloads, type DownloadFormat } from './lists/downloads.tsx'
export { FilterBar, type Filter } from './lists/filter-bar.tsx'
export { ListCount, Pagination } from './lists/pagination.tsx'
export { RoomTabs } from './lists/room-tabs.tsx'
export { Tabs, type Tab } from './lists/tabs.tsx'

export { Calendar, type CalendarEvent } from './records/calendar.tsx'
export { Card } from './records/card.tsx'
export { ConfirmPage } from './records/confirm-page.tsx'
export { WithCode } from './records/with-code.tsx'
export { QrCode } from './records/qr-code.tsx'
export { FactList, type Fact } from './records/fact-list.tsx'
export { DocumentTableView, Figure, type FigureChart } from './records/figure.tsx'
export { InboxList, type InboxAnswer, type InboxItem } from './records/inbox-list.tsx'
export { Items } from './records/items.tsx'
export { KeyFigures, type KeyFigure } from './records/key-figures.tsx'
export { DueMark, ProgressBar, StatusBadge } from './records/status-badge.tsx'
export { SideBySide, Steps, type Step } from './records/steps.tsx'
export { Timeline, type TimelineEntry } from './records/timeline.tsx'
export { YearTable, type YearRow } from './records/year-table.tsx'
export type { YearSpan } from './records/year-lanes.ts'

export {
  EmptyState,
  ErrorState,
  ForbiddenState,
  LoadingState,
  Notice,
  TooManyState,
} from './states/states.tsx'

import type { PersonalColumn } from '#platform/module/personal-column.ts'

export const pledgePanelPersonalColumns: readonly PersonalColumn[] = []

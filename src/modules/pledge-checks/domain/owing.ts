/** Before, on and after the due day to whoever is asked; then to the team's leader, then to the head. */
export const reminderKinds = ['before', 'due', 'after', 'team-leader', 'head'] as const
export type ReminderKind = (typeof reminderKinds)[number]

import type { Acting } from '../operation'

/** Tells whoever works for these organizations, or looks on, that a reminder was sent to them or settled. */
export const announceReminders = (
  { after }: Pick<Acting, 'after'>,
  organizations: readonly string[],
  fiscalYear: number,
): void =>
  after(({ announcements }) => {
    for (const owner of organizations)
      announcements.announce({ event: 'reminders-changed', data: { owner, fiscalYear } })
  })

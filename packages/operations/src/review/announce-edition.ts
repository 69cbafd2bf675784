import type { Acting } from '../operation'

/** Tells whoever looks at an edition that something about it has changed. */
export const announceEdition = (
  { after }: Pick<Acting, 'after'>,
  { id, organization, fiscalYear }: { id: string; organization: string; fiscalYear: number },
): void =>
  after(({ announcements }) =>
    announcements.announce({ event: 'edition-changed', data: { id, owner: organization, fiscalYear } }),
  )

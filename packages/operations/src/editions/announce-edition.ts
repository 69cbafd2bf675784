import type { Acting } from '../operation'

type Changed = {
  id: string
  organization: string
  fiscalYear: number
  /** Where a check follows that will be told of itself. */
  checked?: false
}

/** Tells whoever looks at an edition that something about it has changed. */
export const announceEdition = (
  { after }: Pick<Acting, 'after'>,
  { organization: owner, id, fiscalYear, checked }: Changed,
): void =>
  after(({ announcements }) =>
    announcements.announce({
      event: 'edition-changed',
      data: { id, owner, fiscalYear, ...(checked === undefined ? {} : { checked }) },
    }),
  )

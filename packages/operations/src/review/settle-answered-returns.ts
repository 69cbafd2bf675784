import { Refusal } from '@heng/domain/refusal'
import { selectReturns, settleReturn } from '@heng/store/returns'
import type { Acting } from '../operation'

const shown = 5

/**
 * Before an edition is submitted again: every record that was sent back has been changed or answered since, and
 * what was is settled thereby; otherwise refused with the names of those still open.
 */
export const settleAnsweredReturns = async (
  { database, account, audit }: Acting,
  edition: { id: string; organization: string; fiscalYear: number },
): Promise<void> => {
  const { rows: open } = await selectReturns(database, edition.id, { open: true }, null)
  const untouched = open.filter(({ changed, answered }) => !changed && !answered)
  if (untouched.length > 0) {
    const names = [...new Set(untouched.map(({ recordName }) => recordName))]
    const more = names.length > shown ? `等 ${names.length} 张` : ''
    throw new Refusal('returns-must-be-answered', `${names.slice(0, shown).join('、')}${more}`)
  }
  for (const { id } of open) await settleReturn(database, id, account.id)
  if (open.length > 0)
    audit({
      subject: ['edition', edition.id],
      organization: edition.organization,
      fiscalYear: edition.fiscalYear,
      detail: { settled: open.map(({ id, record }) => ({ id, record })) },
    })
}

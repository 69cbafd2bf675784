import { type EditionState, stateTitles } from '@heng/domain/edition-state'
import { Refusal } from '@heng/domain/refusal'
import { selectControlFigure } from '@heng/store/control-figures'
import { countDecisions } from '@heng/store/decisions'
import { type EditionRow, moveEdition, moveParts } from '@heng/store/editions'
import { selectRecords } from '@heng/store/edition-records'
import { formatMoney, money } from '@heng/domain/money'
import { z } from 'zod'
import { type Acting, defineOperation } from '../operation'
import { settleAnsweredReturns } from '../review/settle-answered-returns'
import { figureReaders } from '../role-groups'
import { type EditionMove, editionInput, editionMoveSchema, editionSummarySchema } from './edition-answers'
import { announceEdition } from './announce-edition'
import { destinationOf, isForOthers } from './edition-moves'
import { editionSummaryOf } from './edition-summary'
import { editionTotal } from './edition-total'
import { requireEdition, requireLockedEdition } from './require-edition'

const requireChecked = (row: EditionRow): void => {
  if (row.checkedRevision !== row.revision) throw new Refusal('edition-must-be-checked')
}

/** Nobody submits more than the bureau has set, unless it has granted an exception. */
const requireWithinFigures = async ({ database }: Acting, row: EditionRow): Promise<void> => {
  const figure = await selectControlFigure(database, row.organization, row.fiscalYear)
  if (figure === null || figure.exceptionReason !== null) return
  const total = editionTotal((await selectRecords(database, row.id)).map(({ data }) => data))
  if (total !== null && total > figure.amount)
    throw new Refusal(
      'edition-must-be-within-control-figures',
      `控制数 ${formatMoney(money(figure.amount), '万元', { separators: true })} 万元，编报 ${formatMoney(total, '万元', { separators: true })} 万元`,
    )
}

const requireNoErrors = (row: EditionRow): void => {
  requireChecked(row)
  if (row.openErrors > 0) throw new Refusal('edition-must-have-no-errors', `${row.openErrors} 个`)
}

/** What must hold before a move. */
const requirements: Readonly<Record<EditionMove, (acting: Acting, row: EditionRow) => Promise<void> | void>> =
  {
    submit: async (acting, row) => {
      if (row.records === 0) throw new Refusal('edition-must-be-in-state', '还没有任何表')
      requireChecked(row)
      await requireWithinFigures(acting, row)
      await settleAnsweredReturns(acting, row)
    },
    check: () => {},
    pass: (_, row) => requireNoErrors(row),
    compile: (_, row) => requireNoErrors(row),
    approve: async ({ database }, row) => {
      if ((await countDecisions(database, row.id)) === 0)
        throw new Refusal('approval-must-precede-issue', '先登记人大决议')
    },
    issue: async ({ database }, row) => {
      if ((await countDecisions(database, row.id)) === 0) throw new Refusal('approval-must-precede-issue')
    },
    publish: () => {},
    return: () => {},
  }

/** What was compiled into an edition is approved, issued and published with it. */
const movePartsAlong = async (acting: Acting, whole: EditionRow, to: EditionState): Promise<void> => {
  const reason = `随${whole.organizationName}${whole.fiscalYear}年度汇编一并办理`
  for (const part of await moveParts(acting.database, whole.id, { from: whole.state, to, reason })) {
    acting.audit({
      subject: ['edition', part.id],
      organization: part.organization,
      fiscalYear: part.fiscalYear,
      detail: { with: whole.id, before: whole.state, after: to, reason },
    })
    announceEdition(acting, part)
  }
}

/** Moves one edition; used by whatever moves several. */
export const moveOne = async (
  acting: Acting,
  given: string,
  move: EditionMove,
  reason: string | null,
): Promise<EditionRow> => {
  const { id } = await requireLockedEdition(acting, given)
  const row = await requireEdition(acting, id)
  const to = destinationOf(move, acting.account, row)
  if (to === null)
    throw new Refusal(
      'edition-must-be-in-state',
      `${stateTitles[row.state]}${isForOthers(move, row) ? '，这一步由别的角色办理' : ''}`,
    )
  if (move === 'return' && (reason === null || reason.trim() === ''))
    throw new Refusal('reason-must-be-given')
  await requirements[move](acting, row)
  await moveEdition(acting.database, id, { from: row.state, to, account: acting.account.id, reason })
  const { organization, fiscalYear } = row
  acting.audit({
    subject: ['edition', id],
    organization,
    fiscalYear,
    detail: { move, before: row.state, after: to, reason },
  })
  announceEdition(acting, { id, organization, fiscalYear })
  if (['approved', 'issued', 'published'].includes(to)) await movePartsAlong(acting, row, to)
  return requireEdition(acting, id)
}

export const operation = defineOperation({
  id: 'editions/move-edition',
  title: '提交、审核、退回、汇编、批准、批复、公开一个预算版本',
  method: 'post',
  path: '/api/editions/{edition}/moves',
  roles: figureReaders.filter((role) => role !== 'auditor'),
  input: editionInput.extend({
    move: editionMoveSchema,
    reason: z.string().max(2000).nullable().default(null).describe('退回时必填'),
  }),
  answers: z.object({ edition: editionSummarySchema }),
  run: async (acting, { edition, move, reason }) => ({
    edition: editionSummaryOf(await moveOne(acting, edition, move, reason)),
  }),
})

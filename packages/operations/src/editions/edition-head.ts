import type { EditionRow } from '@heng/store/editions'
import type { EditionCheck } from '../reading/check-edition'

/** What an edition says of itself to rules. */
export const headOf = (row: EditionRow): EditionCheck['head'] => ({
  fiscalYear: row.fiscalYear,
  region: row.regionName,
  organization:
    row.organizationKind === 'bureau' ? null : { code: row.organizationCode, name: row.organizationName },
  title: null,
})

/** The same for printing, with a title; a draft that goes to the congress carries the word. */
export const printedHeadOf = (row: EditionRow): EditionCheck['head'] => {
  const draft = row.stage === 'draft' && !['approved', 'issued', 'published'].includes(row.state)
  const round = row.stage === 'adjustment' ? `第${row.round}次预算调整` : null
  const what = round ?? (row.organizationKind === 'bureau' ? '预算及项目绩效目标' : '部门预算')
  const who = row.organizationKind === 'bureau' ? row.regionName : row.organizationName
  return { ...headOf(row), title: `${who}${row.fiscalYear}年${what}${draft ? '（草案）' : ''}` }
}

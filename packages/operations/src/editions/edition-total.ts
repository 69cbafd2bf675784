import { amountFrom } from '@heng/domain/editing/amount-text'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import { addMoney, type Money } from '@heng/domain/money'

const totalRow = /^(?:支出)?(?:合计|总计|支出总计|本年支出合计)$/u

/** The total of the table of all expenditure, where there is one. */
const expenditureTotal = (data: EditionRecord): Money | null => {
  if (data.record !== 'statement' || data.kind !== 'department-expenditure') return null
  const row = data.rows.find(({ name }) => totalRow.test((name ?? '').replace(/\s/g, ''))) ?? data.rows[0]
  const text = row?.cells['total'] ?? null
  return text === null ? null : amountFrom(text, data.amountUnit).amount
}

const programmeTotal = (records: readonly EditionRecord[]): Money | null => {
  const amounts = records.flatMap((data) => {
    if (data.record !== 'performance-target' || data.scope !== 'project') return []
    const text = data.fields['budget.total'] ?? null
    const amount = text === null ? null : amountFrom(text, data.amountUnit).amount
    return amount === null ? [] : [amount]
  })
  return amounts.length === 0 ? null : addMoney(...amounts)
}

/**
 * What an edition comes to, in 分: the total of its table of expenditure, else the sum of its projects' target
 * forms; null where it says neither.
 */
export const editionTotal = (records: readonly EditionRecord[]): Money | null =>
  records.map(expenditureTotal).find((total) => total !== null) ?? programmeTotal(records)

import type { Amount } from '@heng/domain/amount'
import type { AmountUnit } from '@heng/domain/money'
import type { Place } from '@heng/domain/place'
import { budgetKeys, type PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Statement } from '@heng/domain/records/statement'
import type { HengRecord } from '@heng/engine/rule'
import { pathLabel } from '../templates/template-fields'

/** An amount as a record prints it, and what people call it there. */
export type PrintedAmount = { place: Place; value: Amount; unit: AmountUnit; label: string }

const statementAmounts = ({ rows, columns, amountUnit }: Statement): PrintedAmount[] =>
  rows.flatMap((row) => {
    // Several projects are paid from one account: a project is called by its own name.
    const project = row.texts.project?.value
    const account = [row.code?.value, row.name?.value].filter(Boolean).join(' ')
    const name = project || account || '（无名称的行）'
    return columns.flatMap(({ key, title }) => {
      const cell = row.cells[key]
      return cell?.value
        ? [
            {
              place: cell.place,
              value: cell.value,
              unit: amountUnit,
              label: `${name} · ${title.replaceAll('/', ' ')}`,
            },
          ]
        : []
    })
  })

const targetAmounts = ({ budget, amountUnit, scope }: PerformanceTarget): PrintedAmount[] =>
  budgetKeys.flatMap((key) => {
    const amount = budget[key]
    return amount
      ? [
          {
            place: amount.place,
            value: amount.value,
            unit: amountUnit,
            label: pathLabel(`fields/budget.${key}`, scope),
          },
        ]
      : []
  })

/** The amounts of a record in their order; running text has none of its own. */
export const printedAmounts = (record: HengRecord): PrintedAmount[] => {
  switch (record.record) {
    case 'statement':
      return statementAmounts(record)
    case 'performance-target':
      return targetAmounts(record)
    case 'contents':
      return [
        ...record.entries.flatMap(({ name, amount }) =>
          amount
            ? [
                {
                  place: amount.place,
                  value: amount.value,
                  unit: record.amountUnit,
                  label: `${name.value} · 金额`,
                },
              ]
            : [],
        ),
        ...(record.total
          ? [
              {
                place: record.total.place,
                value: record.total.value,
                unit: record.amountUnit,
                label: '合计',
              },
            ]
          : []),
      ]
    case 'narrative':
      return []
  }
}

/** What people call a record. */
export const recordTitle = (record: HengRecord): string => {
  switch (record.record) {
    case 'statement':
    case 'contents':
      return record.title || '未命名的表'
    case 'performance-target':
      return record.name?.value ?? record.title ?? '未命名项目'
    case 'narrative':
      return record.title ?? '文字说明'
  }
}

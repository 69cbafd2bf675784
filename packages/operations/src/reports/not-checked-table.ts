import type { Evaluation } from '@heng/domain/finding'
import type { Cell, Table } from '@heng/render/document'

const text = (words: string): Cell => ({ kind: 'text', text: words })

/** The rules that could not be evaluated, and why. */
export const notCheckedTable = (notChecked: Evaluation['notChecked']): Table => ({
  block: 'table',
  columns: [
    { key: 'rule', weight: 16, kind: 'text' },
    { key: 'reason', weight: 32, kind: 'text' },
  ],
  header: [{ cells: [text('规则'), text('原因')] }],
  rows: notChecked.map(({ rule, reason }) => ({ cells: [text(rule), text(reason)] })),
})

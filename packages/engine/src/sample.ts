import type { Edition } from '@heng/domain/edition'
import { parseMoney } from '@heng/domain/money'
import type { HengDocument } from '@heng/domain/records/document'
import { emptyRow, type Statement } from '@heng/domain/records/statement'

/** A statement of one column of amounts for each column key; rows as [name, ...printed], "" is an empty cell. */
export const sampleStatement = (
  columns: readonly string[],
  rows: readonly (readonly [string, ...string[]])[],
  line = 10,
): Statement => ({
  record: 'statement',
  id: `statement-${line}`,
  kind: 'department-expenditure',
  place: { line },
  title: '部门支出总表',
  fiscalYear: 2024,
  organization: null,
  amountUnit: '万元',
  printedUnit: null,
  columns: columns.map((key) => ({ key, title: key })),
  rows: rows.map(([name, ...printed], index) => ({
    place: { line: line + 1 + index },
    ...emptyRow,
    name: { value: name, place: { line: line + 1 + index, cell: 0 } },
    cells: Object.fromEntries(
      columns.map((key, at) => {
        const text = printed[at] ?? ''
        return [
          key,
          {
            value: text === '' ? null : { printed: text, amount: parseMoney(text, '万元') },
            place: { line: line + 1 + index, cell: at + 1 },
          },
        ]
      }),
    ),
  })),
  notes: [],
})

export const sampleDocument = (records: Partial<HengDocument> = {}): HengDocument => ({
  source: '示例.txt',
  format: 'text',
  title: null,
  fiscalYear: 2024,
  region: '示例区',
  organization: null,
  amountUnit: '万元',
  lineCount: 0,
  statements: [],
  targets: [],
  contents: [],
  narratives: [],
  doubts: [],
  unplaced: [],
  headings: [],
  lines: [],
  origins: [],
  ...records,
})

export const sampleEdition = (...documents: readonly HengDocument[]): Edition => ({
  fiscalYear: 2024,
  region: '示例区',
  organization: null,
  documents,
})

import { type SampleRow, sampleStatement } from '../statement/statement-sample'

/** An allocation of a treasury bond: project, code, amount, department; "合计" is the total row. */
export const sampleAllocation = (
  ...rows: readonly (readonly [project: string, code: string, amount: string, department?: string])[]
) =>
  sampleStatement({
    kind: 'treasury-bond-allocation',
    title: '2024年示例国债资金分配建议表',
    line: 30,
    columns: ['amount'],
    rows: rows.map(([project, code, amount, department], at): SampleRow => {
      if (project === '合计') return { name: '合计', values: [amount] }
      return {
        code,
        name: `科目${code}`,
        texts: { project, seq: String(at), ...(department ? { department } : {}) },
        values: [amount],
      }
    }),
  })

/** The fund table beside it: the revenue line the bond comes in by, and the changed lines by code. */
export const sampleFundTable = (
  bond: string,
  ...lines: readonly (readonly [code: string, change: string])[]
) =>
  sampleStatement({
    kind: 'fund-budget-adjustment',
    columns: ['approved', 'change', 'adjusted'],
    rows: [
      { side: 'revenue', name: '示例国债转移支付收入', values: ['', bond, bond] },
      ...lines.map(
        ([code, change]): SampleRow => ({
          side: 'expenditure',
          code,
          name: `科目${code}`,
          level: 2,
          values: ['', change, change],
        }),
      ),
    ],
  })

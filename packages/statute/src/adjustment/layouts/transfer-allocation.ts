import { tableLayout } from '../../layout'

export const transferAllocation = tableLayout({
  kind: 'transfer-allocation',
  labels: [
    { field: 'seq', header: ['序号'] },
    { field: 'code', header: ['科目编码'] },
    { field: 'name', header: ['科目名称'] },
    { field: 'project', header: ['项目名称'] },
  ],
  columns: { amount: ['金额'] },
})

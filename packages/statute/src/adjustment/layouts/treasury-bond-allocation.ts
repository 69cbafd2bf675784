import { tableLayout } from '../../layout'

export const treasuryBondAllocation = tableLayout({
  kind: 'treasury-bond-allocation',
  labels: [
    { field: 'seq', header: ['序号'] },
    { field: 'region', header: ['区县'] },
    { field: 'project', header: ['项目名称'] },
    { field: 'department', header: ['项目主管部门'] },
    { field: 'typeName', header: ['项目类型'], joint: ' ' },
    { field: 'name', header: ['资金用途'], joint: '' },
  ],
  columns: { amount: ['拟使用特别国债金额'] },
})

import { tableLayout } from '../../layout'

export const specialBondPlan = tableLayout({
  kind: 'special-bond-plan',
  labels: [
    { field: 'seq', header: ['序号'] },
    { field: 'owner', header: ['业主单位'] },
    { field: 'project', header: ['项目名称'] },
  ],
  columns: { totalInvestment: ['总投资'], planned: ['拟纳入债券资金安排'] },
})

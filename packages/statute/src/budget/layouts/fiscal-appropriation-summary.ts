import { tableLayout } from '../../layout'

export const fiscalAppropriationSummary = tableLayout({
  kind: 'fiscal-appropriation-summary',
  labels: [{ field: 'name', header: ['项目'] }],
  columns: {
    budget: ['预算数'],
    total: ['合计'],
    generalPublic: ['一般公共预算'],
    governmentFund: ['政府性基金预算'],
    stateCapital: ['国有资本经营预算'],
  },
  marks: { revenue: ['一、', '（一）'], expenditure: ['一、', '（一）'] },
})

import { formNamed, type PlantedMistake, rowOf } from '../planted-mistake'

/** Mistakes in the adjustment plan. */
export const adjustmentPlants: readonly PlantedMistake[] = [
  {
    name: '调整数不等于批准数加增减额',
    layout: 'adjustment',
    change: (extract) => {
      rowOf(extract, 'general-budget-adjustment', '卫生健康支出').values['adjusted'] = '28970'
    },
    findings: [
      {
        rule: 'adjustment/adjusted-sum',
        severity: 'error',
        at: { texts: ['8.卫生健康支出'] },
        figures: ['28970', '28790'],
      },
    ],
  },
  {
    name: '分配合计与明细之和不一致',
    layout: 'adjustment',
    change: (extract) => {
      rowOf(extract, 'transfer-allocation', '社区微改造').values['amount'] = '490'
    },
    findings: [
      {
        rule: 'adjustment/allocation-total',
        severity: 'error',
        at: { texts: ['序号 科目编码', '8,600'] },
        figures: ['8600', '8620'],
      },
      {
        rule: 'adjustment/allocation-by-code',
        severity: 'error',
        at: { texts: ['7 212 城乡社区支出 社区微改造'] },
        figures: ['1300', '1320'],
      },
    ],
  },
  {
    name: '分配科目与基金表不一致',
    layout: 'adjustment',
    change: (extract) => {
      Object.assign(rowOf(extract, 'treasury-bond-allocation', '中小微企业租金减免补贴'), {
        code: '2340299',
        name: '其他抗疫相关支出',
      })
    },
    findings: [
      {
        rule: 'adjustment/allocation-by-code',
        severity: 'error',
        at: { texts: ['3 示例区 中小微企业租金减免补贴', '2340299其他抗疫相关支出'] },
        figures: ['2340299', '2340201', '1580'],
      },
    ],
  },
  {
    name: '债券安排超过总投资',
    layout: 'adjustment',
    change: (extract) => {
      rowOf(extract, 'special-bond-plan', '农村客运站点更新工程').values['totalInvestment'] = '1200'
      rowOf(extract, 'special-bond-plan', '合计').values['totalInvestment'] = '95550'
    },
    findings: [
      {
        rule: 'adjustment/bond-plan',
        severity: 'error',
        at: { texts: ['农村客运站点更新工程'] },
        figures: ['2000', '1200'],
      },
    ],
  },
  {
    name: '申报表的国债资金与分配表不一致',
    layout: 'adjustment',
    change: (extract) => {
      const { budget } = formNamed(extract, '重点商贸企业稳岗扶持')
      budget.total = '550'
      budget.governmentFund = '550'
    },
    findings: [
      {
        rule: 'adjustment/allocation-form',
        severity: 'error',
        at: { texts: ['7 示例区 重点商贸企业稳岗扶持'] },
        figures: ['500', '550'],
      },
    ],
  },
  {
    name: '分配了资金的项目没有申报表',
    layout: 'adjustment',
    change: (extract) => {
      const form = formNamed(extract, '创业担保贷款贴息')
      extract.targets.splice(extract.targets.indexOf(form), 1)
    },
    findings: [
      {
        rule: 'adjustment/allocation-form-missing',
        severity: 'warning',
        at: { texts: ['4 示例区 创业担保贷款贴息'] },
        figures: ['创业担保贷款贴息'],
      },
    ],
  },
  {
    name: '项目终止时间早于起始时间',
    layout: 'adjustment',
    change: (extract) => {
      formNamed(extract, '困难家庭生活补助').period = { start: '2020.12', end: '2020.1' }
    },
    findings: [
      {
        rule: 'performance/period',
        severity: 'warning',
        at: { texts: ['2020.12-2020.1'] },
        figures: [],
      },
    ],
  },
]

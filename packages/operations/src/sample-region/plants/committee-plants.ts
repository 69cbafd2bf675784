import { money } from '@heng/domain/money'
import { amountOf, cents } from '../amount-text'
import { indicatorNamed, type PlantedMistake, rowOf } from '../planted-mistake'

/** Mistakes in the committee's department budget. */
export const committeePlants: readonly PlantedMistake[] = [
  {
    name: '定性指标填了数',
    layout: 'committee',
    change: (extract) => {
      indicatorNamed(extract, '招商推介活动', '园区招商影响力').value = '5'
    },
    findings: [
      {
        rule: 'performance/qualitative-number',
        severity: 'error',
        at: { texts: ['园区招商影响力'] },
        figures: ['5'],
      },
    ],
  },
  {
    name: '定量指标没有计量单位',
    layout: 'committee',
    change: (extract) => {
      indicatorNamed(extract, '园区道路综合养护', '道路养护里程').unit = null
    },
    findings: [
      {
        rule: 'performance/unit-missing',
        severity: 'warning',
        at: { texts: ['道路养护里程\t25'] },
        figures: ['道路养护里程'],
      },
    ],
  },
  {
    name: '“三公”小计不等于购置与运行之和',
    layout: 'committee',
    change: (extract) => {
      const table = extract.tables.find((one) => one.kind === 'three-public')
      const values = table?.rows[0]?.values
      if (values) values['current.vehicleSubtotal'] = '32.50'
    },
    findings: [
      {
        rule: 'budget/three-public-parts',
        severity: 'error',
        at: { texts: ['公务用车购置 费', '32.50'] },
        figures: ['32.5', '31.5'],
      },
      {
        rule: 'budget/three-public-parts',
        severity: 'error',
        at: { texts: ['公务用车购置 费', '32.50'] },
        figures: ['57', '58'],
      },
    ],
  },
  {
    name: '基本支出表比功能分类表多 3 万元',
    layout: 'committee',
    change: (extract) => {
      for (const naming of ['合计', '302', '30299']) {
        const { values } = rowOf(extract, 'basic-expenditure-by-economic', naming)
        values['total'] = plus(values['total'], 300)
        values['operating'] = plus(values['operating'], 300)
      }
    },
    findings: [
      {
        rule: 'budget/function-basic-economic',
        severity: 'error',
        at: { texts: ['一般公共预算财政拨款支出预算表', '\n合计\t'] },
        figures: [],
      },
      {
        // what counts as running cost differs between governments, so this is a question, not a certain breach
        rule: 'disclosure/narrative-figure',
        severity: 'hint',
        at: { texts: ['机关运行经费。'] },
        figures: [],
      },
    ],
  },
  {
    name: '增减额的分项与总额不符',
    layout: 'committee',
    change: (extract) => {
      const at = extract.notes.findIndex((note) => note.startsWith('（一）收入预算'))
      extract.notes[at] = (extract.notes[at] ?? '').replace(
        /基本支出(增加|减少) [\d.,]+ 万元/,
        '基本支出$1 99 万元',
      )
    },
    findings: [
      {
        rule: 'disclosure/narrative-arithmetic',
        severity: 'error',
        at: { texts: ['（一）收入预算'] },
        figures: [],
      },
    ],
  },
  {
    name: '类科目因四舍五入差 0.01',
    layout: 'committee',
    change: (extract) => {
      rowOf(extract, 'general-expenditure-by-function', '215').values['project'] = plus(
        rowOf(extract, 'general-expenditure-by-function', '215').values['project'],
        1,
      )
    },
    findings: [
      {
        rule: 'budget/column-sum/rounding',
        severity: 'hint',
        at: { texts: ['一般公共预算财政拨款支出预算表', '\n215\t'] },
        figures: ['0.01'],
      },
    ],
  },
]

/** Adds hundredths to a printed amount. */
const plus = (printed: string | null | undefined, hundredths: number): string =>
  cents(money(amountOf(printed ?? '0') + hundredths * 10_000)) ?? ''

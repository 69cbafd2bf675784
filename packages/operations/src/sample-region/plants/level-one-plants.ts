import { formNamed, indicatorNamed, type PlantedMistake } from '../planted-mistake'

/** Mistakes in the volume of level-1 projects. */
export const levelOnePlants: readonly PlantedMistake[] = [
  {
    name: '二级指标不属于一级指标',
    layout: 'levelOne',
    change: (extract) => {
      indicatorNamed(extract, '就业创业服务专项', '新增就业人数').level2 = '社会效益指标'
    },
    findings: [
      {
        rule: 'performance/level-pair',
        severity: 'error',
        at: { texts: ['产出指标\t社会效益指标'] },
        figures: ['产出指标', '社会效益指标'],
      },
    ],
  },
  {
    name: '部门留用与补助街镇之和不等于总额',
    layout: 'levelOne',
    change: (extract) => {
      formNamed(extract, '市容环卫作业专项').budget.townships = '45.50'
    },
    findings: [
      {
        rule: 'performance/budget-split',
        severity: 'error',
        at: { texts: ['一级项目名称\t市容环卫作业专项', '当年预算金额'] },
        figures: ['45.50'],
      },
    ],
  },
  {
    name: '没有核心指标',
    layout: 'levelOne',
    change: (extract) => {
      for (const indicator of formNamed(extract, '居家养老服务补贴').indicators) indicator.core = false
    },
    findings: [
      { rule: 'performance/core-none', severity: 'warning', at: { form: '居家养老服务补贴' }, figures: [] },
    ],
  },
  {
    name: '满意度放在质量指标下',
    layout: 'levelOne',
    change: (extract) => {
      Object.assign(indicatorNamed(extract, '退役军人优抚保障', '优抚对象满意度'), {
        level1: '产出指标',
        level2: '质量指标',
      })
    },
    findings: [
      {
        rule: 'performance/level-misplaced',
        severity: 'warning',
        at: { texts: ['优抚对象满意度'] },
        figures: ['质量指标'],
      },
    ],
  },
  {
    name: '拟公开的文本引用密件',
    layout: 'levelOne',
    change: (extract) => {
      const form = formNamed(extract, '基层医疗服务能力建设')
      form.basis = `${form.basis ?? ''}（密件）`
    },
    findings: [
      {
        rule: 'disclosure/secret-marking',
        severity: 'error',
        at: { texts: ['（密件）'] },
        figures: ['密件'],
      },
    ],
  },
  {
    name: '没有填写项目概述',
    layout: 'levelOne',
    change: (extract) => {
      formNamed(extract, '农村公路养护专项').overview = null
    },
    findings: [
      {
        rule: 'performance/overview-missing',
        severity: 'warning',
        at: { form: '农村公路养护专项' },
        figures: [],
      },
    ],
  },
  {
    name: '没有填写指标值',
    layout: 'levelOne',
    change: (extract) => {
      indicatorNamed(extract, '社会救助综合保障', '救助对象认定准确率').value = null
    },
    findings: [
      {
        rule: 'performance/value-missing',
        severity: 'warning',
        at: { texts: ['救助对象认定准确率'] },
        figures: ['救助对象认定准确率'],
      },
    ],
  },
]

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
    name: '拟公开的文本带有内部标识',
    layout: 'levelOne',
    edit: [['附件（三）\n', '附件（三）\n\n内部资料\n妥善保管\n']],
    findings: [
      {
        rule: 'disclosure/secret-marking',
        severity: 'error',
        at: { texts: ['内部资料'] },
        figures: ['内部资料'],
      },
    ],
  },
]

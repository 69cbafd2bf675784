import type { EditionIndicator, EditionTarget } from '@heng/domain/editing/edition-record'

const indicator = (
  key: string,
  [level1, level2, name, operator, value, unit, weight, core]: readonly [
    level1: string,
    level2: string,
    name: string,
    operator: string,
    value: string,
    unit: string,
    weight: string,
    core: '是' | '否',
  ],
): EditionIndicator => ({ key, level1, level2, name, operator, value, unit, weight, core, note: null })

const form = (
  fields: EditionTarget['fields'],
  indicators: readonly Parameters<typeof indicator>[1][],
): EditionTarget => ({
  record: 'performance-target',
  scope: 'project',
  title: '2026年项目支出绩效目标表',
  fiscalYear: 2026,
  amountUnit: '万元',
  fields: {
    department: '302-示例区卫生健康委员会',
    implementer: '302001-示例区卫生健康委员会（本级）',
    executionWeight: '10',
    ...fields,
  },
  printedFields: [
    'name',
    'department',
    'implementer',
    'budget.total',
    'budget.generalPublic',
    'executionWeight',
    'overview',
    'basis',
    'goal',
  ],
  indicatorColumns: ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'weight', 'core'],
  indicators: indicators.map((one, at) => indicator(`indicator-${at + 1}`, one)),
})

/**
 * The forms that the health commission's own unit has filled in by hand: in the first everything adds up, the weights
 * of the second sum to 95.
 */
export const sampleUnitForms: readonly [sound: EditionTarget, faulty: EditionTarget] = [
  form(
    {
      name: '妇幼健康服务能力建设',
      'budget.total': '126.00',
      'budget.generalPublic': '126.00',
      overview: '为全区育龄妇女提供孕前检查、产前筛查，为新生儿提供疾病筛查。',
      basis: '示例区妇女儿童发展规划',
      goal: '完成孕前检查和新生儿疾病筛查，降低出生缺陷发生率。',
    },
    [
      ['产出指标', '数量指标', '孕前优生检查人数', '≥', '1800', '人', '30', '是'],
      ['产出指标', '质量指标', '新生儿疾病筛查率', '≥', '98', '%', '20', '否'],
      ['产出指标', '时效指标', '检查结果按时告知率', '=', '100', '%', '10', '否'],
      ['效益指标', '社会效益指标', '严重出生缺陷发生率', '≤', '1.2', '%', '20', '是'],
      ['满意度指标', '服务对象满意度指标', '受检对象满意度', '≥', '90', '%', '10', '否'],
    ],
  ),
  form(
    {
      name: '院前急救体系运行',
      'budget.total': '84.50',
      'budget.generalPublic': '84.50',
      overview: '保障全区急救站点值守、车辆运行和人员培训。',
      basis: '示例区院前医疗急救管理办法',
      goal: '急救站点全天候值守，缩短急救反应时间。',
    },
    [
      ['产出指标', '数量指标', '值守急救站点数', '=', '6', '个', '30', '是'],
      ['产出指标', '数量指标', '急救人员培训人次', '≥', '240', '人次', '20', '否'],
      ['产出指标', '时效指标', '平均急救反应时间', '≤', '12', '分钟', '20', '是'],
      ['效益指标', '社会效益指标', '急救呼叫满足率', '≥', '95', '%', '15', '否'],
      ['满意度指标', '服务对象满意度指标', '患者及家属满意度', '≥', '90', '%', '10', '否'],
    ],
  ),
]

import type { FormShape } from '@heng/domain/shapes/form-shape'
import { type Vocabulary, vocabularyOf } from './vocabulary'

/** A small form shape for the tests of this folder; the real ones are definitions of the law. */
export const sampleFormShape: FormShape = {
  scope: 'project',
  titles: [['绩效目标', '表']],
  fields: [
    { field: 'name', labels: ['项目名称', '一级项目名称'] },
    { field: 'department', labels: ['主管部门', '业务主管部门'] },
    { field: 'implementer', labels: ['项目实施单位', '实施单位'] },
    { field: 'preparer', labels: ['编制单位'] },
    { field: 'contact', labels: ['联系人'] },
    { field: 'phone', labels: ['联系电话'] },
    { field: 'period', labels: ['项目实施起止时间'] },
    { field: 'periodStart', labels: ['项目起始时间'] },
    { field: 'periodEnd', labels: ['项目终止时间'] },
    { field: 'nature', labels: ['项目性质(常年或一次)'] },
    { field: 'executionWeight', labels: ['预算执行率权重'] },
    { field: 'overview', labels: ['项目概况', '项目概述'] },
    { field: 'basis', labels: ['立项依据'] },
    { field: 'goal', labels: ['当年绩效目标', '项目当年绩效目标', '年度目标'] },
    { field: 'budgetGroup', labels: ['项目预算'] },
    {
      field: 'budget.total',
      labels: ['当年预算', '当年预算金额', '资金总额', '合计'],
      patterns: [/^20\d\d年预算$/],
    },
    { field: 'budget.generalPublic', labels: ['一般公共预算'] },
    { field: 'budget.governmentFund', labels: ['政府性基金预算'] },
    { field: 'budget.stateCapital', labels: ['国有资本经营预算'] },
    { field: 'budget.other', labels: ['其他资金'] },
    { field: 'budget.retained', labels: ['部门留用'] },
    { field: 'budget.townships', labels: ['补助街镇'] },
    { field: 'indicators', labels: ['绩效指标'] },
  ],
  indicatorColumns: [
    { column: 'level1', labels: ['一级指标', '指标类型'] },
    { column: 'level2', labels: ['二级指标'] },
    { column: 'name', labels: ['三级指标', '指标名称', '指标'] },
    { column: 'operator', labels: ['指标性质'] },
    { column: 'value', labels: ['指标值', '年度指标值'] },
    { column: 'unit', labels: ['计量单位'] },
    { column: 'weight', labels: ['指标权重', '权重'] },
    { column: 'core', labels: ['是否核心', '是否核心指标'] },
    { column: 'note', labels: ['指标说明'] },
  ],
  levels: {
    level1: {
      产出指标: '产出指标',
      产出类指标: '产出指标',
      效益指标: '效益指标',
      满意度指标: '满意度指标',
      满意度类指标: '满意度指标',
      成本指标: '成本指标',
    },
    level2: {
      数量指标: '数量指标',
      质量指标: '质量指标',
      时效指标: '时效指标',
      成本指标: '成本指标',
      社会效益: '社会效益指标',
      社会效益指标: '社会效益指标',
      满意度指标: '满意度指标',
      服务对象满意度: '服务对象满意度指标',
      服务对象满意度指标: '服务对象满意度指标',
    },
    parents: {
      数量指标: '产出指标',
      质量指标: '产出指标',
      时效指标: '产出指标',
      成本指标: '产出指标',
      社会效益指标: '效益指标',
      满意度指标: '满意度指标',
      服务对象满意度指标: '满意度指标',
    },
  },
}

export const sampleVocabulary: Vocabulary = vocabularyOf(sampleFormShape)

export const sampleDepartmentShape: FormShape = {
  ...sampleFormShape,
  scope: 'department',
  titles: [['整体', '绩效目标']],
  fields: [
    { field: 'name', labels: ['部门(单位)名称'] },
    { field: 'budget.total', labels: ['部门支出预算数'] },
    { field: 'goal', labels: ['当年整体绩效目标'] },
    { field: 'contact', labels: ['联系人'] },
    { field: 'phone', labels: ['联系电话'] },
    { field: 'indicators', labels: ['绩效指标'] },
  ],
}

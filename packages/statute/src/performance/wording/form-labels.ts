import type { FormFieldShape } from '@heng/domain/shapes/form-shape'

/** The year before a label: 2024年, 本年度, 当年. */
export const year = String.raw`(?:20\d\d年?度?|本年度?|当年度?|年度|全年)`

/** Labels that project and department forms share. */
export const commonFields: readonly FormFieldShape[] = [
  {
    field: 'preparer',
    labels: [
      '编制单位',
      '填报单位',
      '填报部门',
      '编报单位',
      '申报单位',
      '填表单位',
      '报送单位',
      '填报单位名称',
    ],
  },
  {
    field: 'contact',
    labels: [
      '联系人',
      '绩效管理联系人',
      '项目联系人',
      '项目负责人',
      '负责人',
      '填报人',
      '填表人',
      '经办人',
      '单位联系人',
      '绩效联系人',
    ],
  },
  {
    field: 'phone',
    labels: [
      '联系电话',
      '电话',
      '联系人电话',
      '联系方式',
      '办公电话',
      '联系人联系电话',
      '电话号码',
      '负责人电话',
      '负责人联系电话',
    ],
  },
  {
    field: 'executionWeight',
    labels: [
      '预算执行率权重',
      '预算执行权重',
      '预算执行率分值',
      '执行率权重',
      '预算执行率权重分值',
      '执行率分值',
      '预算执行分值',
      '预算执行率分值权重',
    ],
  },
  {
    field: 'budget.generalPublic',
    labels: [
      '一般公共预算',
      '一般公共预算资金',
      '一般公共预算拨款',
      '一般公共预算财政拨款',
      '其中:一般公共预算',
    ],
  },
  {
    field: 'budget.governmentFund',
    labels: [
      '政府性基金预算',
      '政府性基金',
      '政府性基金预算资金',
      '政府性基金预算拨款',
      '政府性基金预算财政拨款',
      '其中:政府性基金预算',
    ],
  },
  {
    field: 'budget.stateCapital',
    labels: [
      '国有资本经营预算',
      '国有资本经营',
      '国有资本',
      '国有资本经营预算资金',
      '国有资本经营预算拨款',
      '国有资本预算',
    ],
  },
  { field: 'budget.other', labels: ['其他资金', '其它资金', '其他', '其他来源资金'] },
  { field: 'seq', labels: ['序号', '编号', '项目序号'] },
  {
    field: 'indicators',
    labels: [
      '绩效指标',
      '年度绩效指标',
      '当年绩效指标',
      '项目绩效指标',
      '绩效指标体系',
      '本年度绩效指标',
      '指标体系',
      '绩效目标指标',
      '分解目标',
      '绩效分解目标',
      '年度绩效分解目标',
      '绩效目标分解',
      '目标分解',
      '指标分解',
    ],
  },
]

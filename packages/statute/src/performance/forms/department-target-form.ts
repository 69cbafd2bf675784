import { defineForm } from '../../define'
import { practice } from '../../law/practice'
import { departmentFields } from '../wording/department-labels'
import { indicatorColumns } from '../wording/indicator-columns'
import { indicatorLevels } from '../wording/levels'
import { commonFields } from '../wording/form-labels'

/** 部门（单位）整体绩效目标表. */
export const departmentTargetForm = defineForm({
  scope: 'department',
  titles: [
    ['整体', '绩效目标'],
    ['整体', '绩效', '目标'],
  ],
  fields: [...departmentFields, ...commonFields],
  indicatorColumns,
  levels: indicatorLevels,
  cites: [practice('部门（单位）编报整体绩效目标表，指标权重之和为 100')],
})

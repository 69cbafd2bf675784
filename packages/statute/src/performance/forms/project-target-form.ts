import { defineForm } from '../../define'
import { practice } from '../../law/practice'
import { projectFields } from '../wording/project-labels'
import { indicatorColumns } from '../wording/indicator-columns'
import { indicatorLevels } from '../wording/levels'
import { commonFields } from '../wording/form-labels'

/** 项目绩效目标表 (also 申报表, 批复表), of a programme or a project. */
export const projectTargetForm = defineForm({
  scope: 'project',
  titles: [
    ['绩效目标', '表'],
    ['绩效目标', '申报'],
    ['绩效', '目标表'],
  ],
  fields: [...projectFields, ...commonFields],
  indicatorColumns,
  levels: indicatorLevels,
  cites: [practice('部门和单位按项目编报绩效目标表，随预算一并批复和公开')],
})

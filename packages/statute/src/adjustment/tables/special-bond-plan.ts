import { defineTable } from '../../define'
import { practice } from '../../law/practice'

/** 新增政府专项债券计划使用建议表. */
export const specialBondPlan = defineTable({
  kind: 'special-bond-plan',
  titles: [
    ['专项债券', '使用', '表'],
    ['专项债券', '安排', '表'],
    ['专项债券', '计划', '表'],
  ],
  titlesExclude: ['绩效', '还本', '余额'],
  sides: 1,
  list: true,
  labels: [
    { field: 'seq', titles: ['序号'] },
    { field: 'owner', titles: ['业主单位', '项目单位', '项目业主', '建设单位'], organization: true },
    { field: 'project', titles: ['项目名称', '项目', '专项名称', '债券项目名称'] },
  ],
  columns: [
    { key: 'totalInvestment', titles: ['总投资', '项目总投资', '总投资额', '投资总额'] },
    {
      key: 'planned',
      titles: [
        '拟安排债券资金',
        '拟使用债券资金',
        '债券资金安排',
        '拟纳入债券资金安排',
        '计划使用金额',
        '债券额度',
        '安排债券资金',
        '拟安排额度',
      ],
    },
  ],
  required: [['planned']],
  cites: [practice('新增专项债券计划使用建议表，计划使用金额不大于项目总投资')],
})

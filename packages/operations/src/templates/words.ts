/** The two kinds of 项目性质. */
export const natureWords = ['常年', '一次'] as const

export const coreWords = ['是', '否'] as const

/** What becomes of a project: kept, or withdrawn from the budget. */
export const withdrawWords = ['保留', '撤销'] as const

/** Usual measuring units; others may be written too. */
export const unitSuggestions = [
  '个',
  '人',
  '人次',
  '户',
  '家',
  '件',
  '项',
  '次',
  '场次',
  '批次',
  '台',
  '套',
  '份',
  '册',
  '篇',
  '处',
  '座',
  '辆',
  '平方米',
  '亩',
  '公里',
  '米',
  '吨',
  '%',
  '‰',
  '年',
  '月',
  '天',
  '小时',
  '元',
  '万元',
  '元/人',
] as const

/** What was approved by the people's congress at the beginning of the year. */
export const approvedTitles = [
  '人大批准数',
  '年初人大批准数',
  '年初预算数',
  '年初预算',
  '预算数',
  '人大批准预算数',
  '年初批准预算数',
]

/** What the budget is after this adjustment. */
export const adjustedTitles = [
  '预算调整数',
  '调整预算数',
  '本次调整预算数',
  '调整后预算数',
  '调整后预算',
  '本次调整后预算数',
]

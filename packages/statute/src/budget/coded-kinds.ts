/** The tables of a department budget whose rows are a classification with every class, sub-class and item. */
export const codedKinds = [
  'general-expenditure-by-function',
  'basic-expenditure-by-economic',
  'fund-expenditure',
  'department-revenue',
  'department-expenditure',
] as const

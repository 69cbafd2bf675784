/** The tables that only a department's budget has. */
export const departmentKinds = [
  'fiscal-appropriation-summary',
  'general-expenditure-by-function',
  'basic-expenditure-by-economic',
  'three-public',
  'fund-expenditure',
  'department-balance',
  'department-revenue',
  'department-expenditure',
  'procurement',
  'project-detail',
] as const

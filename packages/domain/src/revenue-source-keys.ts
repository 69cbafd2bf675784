/** The columns that tell where a department's money comes from, by their keys and in the order of 部门收入总表. */
export const revenueSourceKeys = [
  'carryover',
  'generalPublic',
  'governmentFund',
  'stateCapital',
  'business',
  'fiscalAccount',
  'superior',
  'affiliate',
  'operation',
  'other',
] as const

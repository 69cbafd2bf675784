import type { SampleEntry, SampleTarget } from '../target-sample'

/** Two listed programmes; a test changes what it is about: `{ ...rivers, amount: '122.0' }`. */
export const rivers: SampleEntry = {
  seq: 1,
  name: '河道巡查专项',
  department: '109-示例区河道管理中心',
  amount: '120.0',
}
export const parks: SampleEntry = {
  seq: 2,
  name: '公园管护专项',
  department: '109-示例区河道管理中心',
  amount: '66.5',
}

/** Their forms, which agree with the list. */
export const riverForm: SampleTarget = { seq: 1 }
export const parkForm: SampleTarget = {
  seq: 2,
  name: '公园管护专项',
  goal: '保持公园整洁。',
  budget: { total: '66.50' },
}

export const entries = [rivers, parks] as const
export const forms = [riverForm, parkForm] as const

import type { DeskTask, LegalClock } from '@heng/server/contract'

/** What each kind of task is called, and what one does about it. */
export const taskWords: Readonly<Record<DeskTask['kind'], string>> = {
  returned: '退回待改',
  reminder: '催报',
  submit: '待提交',
  check: '待主管部门审核',
  pass: '待财政审核',
  comment: '待答复的批注',
  compile: '待汇编',
  decide: '待登记决议',
  approve: '待批准',
  issue: '待批复',
  publish: '待公开',
}

export const clockWords: Readonly<Record<LegalClock['kind'], string>> = {
  issue: '批复部门预算',
  'publish-region': '公开政府预算',
  'issue-to-units': '向所属单位批复',
  'publish-department': '公开部门预算',
}

/** "还有 3 天", "今天到期", "已过 2 天". */
export const daysWords = (daysLeft: number): string =>
  daysLeft > 0 ? `还有 ${daysLeft} 天` : daysLeft === 0 ? '今天到期' : `已过 ${-daysLeft} 天`

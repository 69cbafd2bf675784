import { fold } from '@heng/domain/fold'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { formSpot } from '../indicator-rows'

type Moment = { year: number; month: number | null; day: number | null }

const moment = /(?:^|\D)((?:19|20)\d\d)(?:[年./-](\d{1,2})(?!\d)(?:[月./-](\d{1,2})(?!\d))?)?/u

/** Reads "2024", "2024年1月", "2024.01.15"; null for words. A month beyond 12 is no month. */
const momentIn = (text: string): Moment | null => {
  const match = moment.exec(fold(text))
  if (!match) return null
  const month = match[2] === undefined ? null : Number.parseInt(match[2], 10)
  const day = match[3] === undefined ? null : Number.parseInt(match[3], 10)
  const year = Number.parseInt(match[1] ?? '', 10)
  return month !== null && (month < 1 || month > 12) ? { year, month: null, day: null } : { year, month, day }
}

/** Whether `end` lies before `start`, as far as both say. */
const before = (end: Moment, start: Moment): boolean => {
  if (end.year !== start.year) return end.year < start.year
  if (end.month === null || start.month === null) return false
  if (end.month !== start.month) return end.month < start.month
  return end.day !== null && start.day !== null && end.day < start.day
}

/** The period ends before it starts, or the fiscal year lies outside it. */
export const period = defineRule({
  id: 'performance/period',
  title: '项目起止时间',
  severity: 'warning',
  cites: [practice('项目起止时间应当先后有序并包含预算年度')],
  needs: '列有起止时间的绩效目标表',
  notCheckable: (view) =>
    view.targets().some(({ record }) => record.period !== null) ? null : '没有列出起止时间的绩效目标表',
  *check(view) {
    for (const located of view.targets()) {
      const { record } = located
      const start = record.period?.start
      const end = record.period?.end
      const from = start ? momentIn(start.value) : null
      const to = end ? momentIn(end.value) : null
      if (!start || !from) continue
      const year = record.fiscalYear ?? view.edition.fiscalYear
      const facts = { start: start.value, end: end?.value ?? null, year }
      const spots = [formSpot(located, start.place), ...(end ? [formSpot(located, end.place)] : [])] as const
      if (to && before(to, from)) yield { spots, facts, variant: 'order' }
      else if (year !== null && (from.year > year || (to !== null && to.year < year)))
        yield { spots, facts, variant: 'year' }
    }
  },
  message: (facts, variant) =>
    variant === 'order'
      ? `起始时间 ${facts.start} 晚于终止时间 ${facts.end}`
      : `预算年度 ${facts.year} 不在起止时间 ${facts.start}${facts.end === null ? '' : `至 ${facts.end}`}之内`,
  remedy: () => '核对项目起止时间',
})

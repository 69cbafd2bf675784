import { viewOf } from '@heng/engine/view'
import { expect, test } from 'vitest'
import { sampleEdition, type SampleTarget, sampleTarget } from '../target-sample'
import { allRows, hasColumn, withoutColumn, withoutIndicators, withoutTargets } from './evaluable'

const view = (...targets: readonly SampleTarget[]) => viewOf(sampleEdition(targets))

test('what cannot be evaluated says why', () => {
  expect(withoutTargets(view())).toBe('没有绩效目标表')
  expect(withoutTargets(view({}))).toBeNull()
  expect(withoutIndicators(view({ indicators: [] }))).toBe('没有带指标的绩效目标表')
  expect(withoutIndicators(view({}))).toBeNull()
  expect(withoutColumn('core')(view({ columns: ['name'], indicators: ['||甲|≥|1|次||'] }))).toBe(
    '没有带“是否核心”的绩效目标表',
  )
  expect(withoutColumn('core')(view({}))).toBeNull()
})

test('a column is there when it is printed or filled', () => {
  const blank = { columns: ['name' as const], indicators: ['||甲|≥|1|次||'] }
  expect(hasColumn(sampleTarget(blank), 'weight')).toBe(false)
  expect(hasColumn(sampleTarget({ ...blank, columns: ['weight'] }), 'weight')).toBe(true)
  expect(hasColumn(sampleTarget({ ...blank, indicators: ['||甲|≥|1|次|90|'] }), 'weight')).toBe(true)
})

test('all rows, form by form', () => {
  const names = [...allRows(view({ indicators: ['||甲|≥|1|次||'] }, { indicators: ['||乙|≥|1|次||'] }))].map(
    ({ name }) => name,
  )
  expect(names).toEqual(['甲', '乙'])
})

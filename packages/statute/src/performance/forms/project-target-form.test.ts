import { describe, expect, it } from 'vitest'
import { departmentTargetForm } from './department-target-form'
import { projectTargetForm } from './project-target-form'

describe.each([
  ['project', projectTargetForm],
  ['department', departmentTargetForm],
])('the target form of a %s', (scope, form) => {
  it('gives every label to one field and every column title to one column', () => {
    const labels = form.fields.flatMap(({ labels: words }) => [...words])
    const titles = form.indicatorColumns.flatMap(({ labels: words }) => [...words])
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
  })

  it('can be recognised: it has a name, a goal, indicators and a title', () => {
    expect(form.scope).toBe(scope)
    expect(form.fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['name', 'goal', 'indicators']),
    )
    expect(form.titles.length).toBeGreaterThan(0)
  })

  it('names levels in full, and a level 2 stands under a level 1 that exists', () => {
    const { level1, level2, parents } = form.levels
    expect(level1['产出类指标']).toBe('产出指标')
    expect(level2['社会效益']).toBe('社会效益指标')
    const level1Names = new Set(Object.values(level1))
    const level2Names = new Set(Object.values(level2))
    for (const [name, parent] of Object.entries(parents)) {
      expect(level2Names).toContain(name)
      expect(level1Names).toContain(parent)
    }
  })

  it('reads the labels that carry a year', () => {
    const matches = (field: string, label: string): boolean =>
      form.fields.some(
        (one) => one.field === field && (one.patterns ?? []).some((pattern) => pattern.test(label)),
      )
    expect(matches('budget.total', '2024年预算')).toBe(true)
    expect(matches('goal', '2025年度绩效目标')).toBe(true)
    expect(matches('goal', '2025年度绩效目标完成情况')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { programmeContents } from './programme-contents'

const nameOf = (entry: string): string | undefined =>
  programmeContents.columns
    .find(({ field }) => field === 'name')
    ?.patterns?.map((pattern) => pattern.exec(entry)?.[1])
    .find((name) => name !== undefined)

describe('programmeContents', () => {
  it.each([
    ['校舍维修（重点）绩效目标表', '校舍维修（重点）'],
    ['校舍维修项目绩效目标表', '校舍维修项目'],
    ['养老服务绩效目标', '养老服务'],
    ['养老服务绩效目标申报表', '养老服务'],
    ['图书采购（绩效目标表）', '图书采购'],
    ['部门收支总表', undefined],
    ['绩效目标表', undefined],
  ])('%s names %s', (entry, name) => {
    expect(nameOf(entry)).toBe(name)
  })
})

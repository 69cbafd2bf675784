import { describe, expect, test } from 'vitest'
import { versionIn } from './dated'
import { performanceNouns } from './performance-nouns'

const nouns = versionIn(performanceNouns, 2024).value

describe('performanceNouns', () => {
  test.each([
    ['counting', '河道巡查次数', true],
    ['counting', '整改率', false],
    ['rate', '问题整改率', true],
    ['rate', '群众满意度', true],
    ['rate', '巡查频率', false],
    ['rate', '道路长度', false],
    ['boundedRate', '项目完成率', true],
    ['boundedRate', '资产负债率', false],
    ['unboundedRate', '产值增长率', true],
    ['small', '故障响应时间', true],
    ['small', '开放时间', false],
    ['small', '投诉处理率', false],
    ['smallTurned', '处理投诉件数', true],
    ['cost', '活动成本', true],
    ['costTurned', '节约成本', true],
    ['large', '群众满意度', true],
    ['largeTurned', '不合格率', true],
    ['satisfaction', '服务对象满意度', true],
    ['satisfaction', '满意单位个数', false],
    ['timeliness', '按时发放率', true],
    ['executionRate', '预算执行率', true],
    ['executionRate', '任务执行率', false],
    ['area', '绿化面积', true],
    ['persons', '培训人数', true],
    ['money', '评审费用', true],
    ['complaints', '群众投诉', true],
    ['unboundedRate', '提升对党员的关怀度', false],
    ['span', '平均办理时限', true],
    ['times', '巡查次数', true],
    ['absence', '无重大信访事件', true],
    ['absence', '无烟单位达标', false],
    ['effect', '河道环境', true],
  ] as const)('%s: %s is %s', (noun, name, matches) => {
    expect(nouns[noun].test(name)).toBe(matches)
  })
})

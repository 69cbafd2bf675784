import type { SampleOwner } from '../organization'
import type { SampleIndicator } from '../sample-extract'

/**
 * The wording of one programme. Indicators are one line each: level, name, operator, value, unit, weight, core
 * ("数量 巡查次数 ≥ 12 次 20 是"; "-" is an empty unit). `{巡查次数}` in the goal stands for that
 * indicator's value and unit, so that goal and indicator agree by construction. Weights sum to 90.
 */
export type ProgrammeTemplate = {
  name: string
  owner: SampleOwner
  functionCode: string
  overview: string
  basis: string
  goal: string
  indicators: readonly string[]
}

const levels: Record<string, readonly [string, string]> = {
  数量: ['产出指标', '数量指标'],
  质量: ['产出指标', '质量指标'],
  时效: ['产出指标', '时效指标'],
  经济: ['效益指标', '经济效益指标'],
  社会: ['效益指标', '社会效益指标'],
  生态: ['效益指标', '生态效益指标'],
  持续: ['效益指标', '可持续影响指标'],
  满意: ['满意度指标', '服务对象满意度指标'],
}

/** Reads one indicator line of a template; a malformed line is a bug of the template and throws. */
export const indicatorOf = (line: string): SampleIndicator => {
  const [level = '', name = '', operator = '', value = '', unit = '', weight = '', core = ''] =
    line.split(' ')
  const pair = levels[level]
  if (!pair || core === '') throw new Error(`indicator line of a template: ${line}`)
  return {
    level1: pair[0],
    level2: pair[1],
    name,
    operator,
    value,
    unit: unit === '-' ? null : unit,
    weight,
    core: core === '是',
    note: null,
  }
}

/** The goal with the values of its indicators put in. */
export const goalOf = (goal: string, indicators: readonly SampleIndicator[]): string =>
  goal.replace(/\{([^}]+)\}/g, (_whole, name: string) => {
    const indicator = indicators.find((one) => one.name === name)
    if (!indicator) throw new Error(`goal of a template names an unknown indicator: ${name}`)
    return `${indicator.value ?? ''}${indicator.unit ?? ''}`
  })

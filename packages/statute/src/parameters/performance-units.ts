import { practice } from '../law/practice'
import type { Dated } from './dated'

/** Kinds of measuring units, over folded text. */
export type PerformanceUnits = {
  percent: RegExp
  /** Also per mille: never the unit of a count. */
  share: RegExp
  counting: RegExp
  time: RegExp
  /** Periods of a day and more. */
  period: RegExp
  money: RegExp
  area: RegExp
  length: RegExp
  households: RegExp
  /** Nouns written where a unit belongs (人数 for 人). */
  noun: RegExp
  /** A ratio written where a count is meant (人/次 for 人次). */
  slash: RegExp
  /** What stands in the unit cell of a qualitative target. */
  none: RegExp
}

export const performanceUnits: Dated<PerformanceUnits> = [
  {
    from: null,
    cites: [practice('计量单位应当与指标名称相符，并与指标值分列')],
    value: {
      percent: /^(?:%|百分比|百分之|百分点|%\/年)$/u,
      share: /^(?:%|‰|百分比|百分点|%\/年)$/u,
      counting:
        /^(?:万|千|百)?(?:个|次|人|家|户|件|项|场|人次|户次|场次|批|批次|名|位|台|套|只|篇|份|册|本|栋|座|所|处|辆|起|宗|条|头|棵|株|期|张|块|幅|支|部|艘)(?:\/(?:年|月|天|季|季度|日))?$/u,
      time: /^(?:天|日|个?工作日|小时|分钟|分|秒|个?月|年|周)$/u,
      period: /^(?:年|个?月)$/u,
      money: /元|美元/u,
      area: /平方|平米|亩|公顷|㎡|m2|km2|顷/u,
      length: /^(?:米|千米|公里|m|km|里|延米)$/iu,
      households: /^(?:户|家)$/u,
      noun: /^(?:人数|次数|户数|个数|家数|天数|件数|场数|数量|面积|金额|比例|比率|频次)$/u,
      slash: /^(?:人\/次|户\/次|场\/次|家\/次|台\/次)$/u,
      none: /^(?:其他|其它|无|\/|-|定性|项|等级|级|文字|文字描述|不涉及)?$/u,
    },
  },
]

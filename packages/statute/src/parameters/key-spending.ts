/**
 * The spending that counts as 重点支出 when an adjustment cuts it. The law leaves the list to the budget resolution;
 * these are the ones usual in it, by the name of the class.
 */
export const keySpending = [
  { name: '教育', pattern: /^教育(?:支出)?$/u },
  { name: '科学技术', pattern: /^科学技术(?:支出)?$/u },
  { name: '农林水', pattern: /^农林水(?:支出|事务)?$/u },
  { name: '社会保障和就业', pattern: /^社会保障和就业(?:支出)?$/u },
  { name: '卫生健康', pattern: /^(?:卫生健康|医疗卫生与计划生育|医疗卫生)(?:支出)?$/u },
] as const

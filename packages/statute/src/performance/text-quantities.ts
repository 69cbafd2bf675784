import { type Decimal, parseDecimal } from '@heng/domain/decimal'

/** A number with its unit in running text. `clause` is the folded clause it stands in, `at` its start there. */
export type Quantity = { number: Decimal; unit: string; clause: string; at: number; printed: string }

const units =
  '%|‰|人次|户次|场次|批次|平方米|平方公里|立方米|公里|千米|公顷|工作日|小时|分钟|亿元|万元|元|人|名|位|个|次|家|户|件|项|场|批|台|套|只|篇|份|册|本|栋|座|所|处|辆|起|宗|条|亩|吨|天|株|棵|头|期|张|幅|支|部|种|间|盏|块|床|米|字|万|亿'
const quantity = new RegExp(`(?<![\\d.第A-Za-z-])(\\d+(?:\\.\\d+)?)(?:余|多|来)?([万亿千]?)(${units})`, 'gu')
const clauseEnd = /[,。;!?、:\n]|\((?!%\))|\)/u
const thousands = /(\d),(?=\d{3}(?!\d))/gu

const powers: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 }

/** Moves 千, 万 and 亿 out of a unit into the number: 3 万人 → 30000 人. */
export const scaled = (number: Decimal, unit: string): { number: Decimal; unit: string } => {
  const power = powers[unit.charAt(0)]
  if (power === undefined || unit.length < 2) return { number, unit }
  return { number: { units: number.units * 10n ** BigInt(power), scale: number.scale }, unit: unit.slice(1) }
}

/** All numbers with a unit in a folded text, in order. Ordinals (第3批) and codes are none. */
export const quantitiesIn = (folded: string): Quantity[] =>
  folded
    .replace(thousands, '$1')
    .split(clauseEnd)
    .flatMap((clause) =>
      [...clause.matchAll(quantity)].flatMap((match) => {
        const number = parseDecimal(match[1] ?? '')
        if (!number) return []
        return [
          {
            ...scaled(number, `${match[2] ?? ''}${match[3] ?? ''}`),
            clause,
            at: match.index,
            printed: match[0],
          },
        ]
      }),
    )

/** The length of the longest run of characters two (short) texts share. */
export const sharedRun = (left: string, right: string): number => {
  let longest = 0
  for (let from = 0; from < left.length - longest; from += 1)
    for (let at = 0; at < right.length - longest; at += 1) {
      let run = 0
      while (from + run < left.length && left[from + run] === right[at + run]) run += 1
      if (run > longest) longest = run
    }
  return longest
}

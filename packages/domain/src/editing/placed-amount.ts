import type { Amount } from '../amount'
import type { AmountUnit } from '../money'
import type { Sourced } from '../place'
import { amountFrom } from './amount-text'
import type { LinePlacer, RecordPlacer } from './record-placer'

/** An amount in the next cell of a line; a text that is no exact amount keeps its text, has no amount, and is a doubt. */
export const placedAmount = (
  line: LinePlacer,
  path: string,
  text: string | null | undefined,
  unit: AmountUnit,
  placer: RecordPlacer,
): Sourced<Amount> | null => {
  const placed = line.read(path, text, (one) => amountFrom(one, unit), '')
  if (placed?.value.amount === null)
    placer.doubt({ place: placed.place, what: `无法识别的金额（单位：${unit}）`, text: text ?? '' })
  return placed
}

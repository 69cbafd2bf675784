/**
 * The words of a layout with what they leave open: `{year}` and `{last}` are the year and the one before it
 * ("2024年"; 本年 and 上年 where none is known), `{unit}` the unit of the amounts.
 */
export const filledWords = (
  words: string,
  { fiscalYear, amountUnit }: { fiscalYear: number | null; amountUnit: string },
): string =>
  words
    .replaceAll('{year}', fiscalYear === null ? '本年' : `${fiscalYear}年`)
    .replaceAll('{last}', fiscalYear === null ? '上年' : `${fiscalYear - 1}年`)
    .replaceAll('{unit}', amountUnit)

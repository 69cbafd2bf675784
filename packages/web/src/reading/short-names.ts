/**
 * Names without what they all begin with, as long as that ends like the name of a year, a place or an office:
 * "2024年示例区教育委员会收支总表" is "收支总表" among its like.
 */
export const shortNames = (names: readonly string[]): string[] => {
  const [first = ''] = names
  if (names.length < 3) return [...names]
  let length = first.length
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length -= 1
  const shared =
    /^.*[年度省市区县镇乡会局委办院站校厅部处所队馆)）](?=[^年度省市区县镇乡会局委办院站校厅部处所队馆)）]*$)/u.exec(
      first.slice(0, length),
    )?.[0]
  const cut = shared?.length ?? 0
  return cut < 4 || names.some((name) => name.length - cut < 2)
    ? [...names]
    : names.map((name) => name.slice(cut).trim())
}

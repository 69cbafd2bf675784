import { fold } from '@heng/domain/fold'

const parts = (name: string): string[] =>
  fold(name)
    .replace(/CBD/giu, '中央商务区')
    .split(/[、,，/;；]|和(?=区|县|市)/u)
    .map((one) => one.replace(/^(?:.{2,3}市)?(?:.{1,3}[区县州])?(?:[区县市州])?(?=.{2})/u, ''))
    .filter((one) => one !== '')

/** Whether the characters of `short` occur in `long` in their order: 卫健委 in 卫生健康委员会. */
const abbreviates = (short: string, long: string): boolean => {
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}

/**
 * Whether two ways to write a department may mean the same: equal but for the region in front, or one short for
 * the other; where a cell names several departments, any of them.
 */
export const sameDepartment = (left: string, right: string): boolean =>
  parts(left).some((one) => parts(right).some((other) => abbreviates(one, other) || abbreviates(other, one)))

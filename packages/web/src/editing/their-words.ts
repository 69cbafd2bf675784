import { itemPath } from '@heng/domain/editing/item-path'
import type { TheirChange } from './editing-state'

const counted = (changes: readonly TheirChange[]): string => {
  const whole = changes.filter(({ path }) => itemPath(path)?.field === '')
  const added = whole.filter(({ after }) => after !== null).length
  const removed = whole.length - added
  const changed = changes.length - whole.length
  return [
    changed > 0 ? `改了 ${changed} 处` : '',
    added > 0 ? `新增 ${added} 行` : '',
    removed > 0 ? `删除 ${removed} 行` : '',
  ]
    .filter(Boolean)
    .join('、')
}

/** What others saved while the record was open, in a line: "钱教改了 2 处、删除 1 行"; empty for nothing. */
export const theirWords = (theirs: ReadonlyMap<string, TheirChange>): string => {
  const all = [...theirs.values()]
  const people = [...new Set(all.map(({ by }) => by))]
  return people.map((who) => `${who}${counted(all.filter(({ by }) => by === who))}`).join('；')
}

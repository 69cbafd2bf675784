import type { ItemList } from './record-change'
import { itemLists } from './record-change'

/** The list, key and field that a path names; null for a path outside the lists. Fields may hold "/". */
export const itemPath = (path: string): { list: ItemList; key: string; field: string } | null => {
  const [first = '', key = ''] = path.split('/', 2)
  const list = itemLists.find((one) => one === first)
  if (!list || key === '') return null
  return { list, key, field: path.slice(list.length + key.length + 2) }
}

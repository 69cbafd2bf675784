import { rowOf } from '../pages/document/field-element'

/** The path of an empty field: of the item that `path` lies in, or of the record itself. */
export const emptyPath = (path: string, field: string): string => {
  const item = rowOf(path)
  return item === null ? field : `${item}.${field}`
}

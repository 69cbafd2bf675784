/** What somebody said of a value, or of a whole item ("rows/<key>"), and nobody has settled yet. */
export type FieldComment = {
  id: string
  path: string
  text: string
  by: string
  /** In words. */
  at: string
}

/** What is said at each path. */
export const commentsByPath = (
  comments: readonly FieldComment[],
): ReadonlyMap<string, readonly FieldComment[]> => {
  const found = new Map<string, FieldComment[]>()
  for (const comment of comments) found.set(comment.path, [...(found.get(comment.path) ?? []), comment])
  return found
}

/** A comment in one line: "预算科 李某 批注：为什么增加". */
export const commentWords = ({ by, text }: FieldComment): string => `${by}批注：${text}`

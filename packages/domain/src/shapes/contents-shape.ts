/** A catalogue or table of contents: header titles of its columns (folded) and words of its title. */
export type ContentsShape = {
  titles: readonly (readonly string[])[]
  columns: readonly {
    field: 'seq' | 'name' | 'department' | 'amount' | 'page'
    titles: readonly string[]
    patterns?: readonly RegExp[]
  }[]
}

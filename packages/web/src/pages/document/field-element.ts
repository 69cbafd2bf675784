/** The path of the row a path lies in; null where it lies in none. */
export const rowOf = (path: string): string | null =>
  /^(?:rows|entries|indicators|paragraphs)\.\d+/.exec(path)?.[0] ?? null

/** The element of a sheet that a path means: the field itself, else the first of its row, else the record's head. */
export const fieldElement = (sheet: HTMLElement, path: string): HTMLElement | null => {
  const exact = path === '' ? null : sheet.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  if (exact) return exact
  const row = rowOf(path)
  if (row) return sheet.querySelector<HTMLElement>(`[data-path^="${CSS.escape(`${row}.`)}"]`)
  return sheet.querySelector<HTMLElement>('[data-head]')
}

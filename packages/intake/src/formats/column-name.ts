/** The letters of a column of a sheet: 0 is A, 26 is AA. */
export const columnName = (column: number): string => {
  let name = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

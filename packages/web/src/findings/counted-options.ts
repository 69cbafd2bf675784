export type CountedOption = { value: string; label: string }

/** Values to choose from with the number of their findings, the most frequent first; one value for each finding. */
export const countedOptions = (values: readonly CountedOption[]): CountedOption[] => {
  const counts = new Map<string, { label: string; count: number }>()
  for (const { value, label } of values) {
    const known = counts.get(value)
    if (known) known.count += 1
    else counts.set(value, { label, count: 1 })
  }
  return [...counts]
    .sort(([, left], [, right]) => right.count - left.count)
    .map(([value, { label, count }]) => ({ value, label: `${label}（${count}）` }))
}

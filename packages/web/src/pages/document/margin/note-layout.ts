/**
 * Where margin notes stand: each beside its anchor, pushed down as far as the one above needs. Input in any
 * order, output in the order of the input.
 */
export const stackNotes = (notes: readonly { anchor: number; height: number }[], gap: number): number[] => {
  const order = notes.map((note, at) => ({ ...note, at })).sort((a, b) => a.anchor - b.anchor || a.at - b.at)
  const tops = notes.map(() => 0)
  let free = Number.NEGATIVE_INFINITY
  for (const { anchor, height, at } of order) {
    const top = Math.max(anchor, free)
    tops[at] = top
    free = top + height + gap
  }
  return tops
}

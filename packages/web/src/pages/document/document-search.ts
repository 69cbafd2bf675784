export const documentViews = [
  'statements',
  'targets',
  'contents',
  'narratives',
  'findings',
  'doubts',
  'unplaced',
] as const
export type DocumentView = (typeof documentViews)[number]

/** The address of a document page: which view, and a field of a record or a place in the source. */
export type DocumentSearch = {
  view?: DocumentView
  record?: string
  at?: string
  line?: number
  cell?: number
}

const whole = (value: unknown, least: number): number | undefined => {
  const number =
    typeof value === 'number' ? value : Number.parseInt(typeof value === 'string' ? value : '', 10)
  return Number.isSafeInteger(number) && number >= least ? number : undefined
}

const words = (value: unknown): string | undefined => {
  if (typeof value === 'string' && value !== '') return value
  return typeof value === 'number' ? String(value) : undefined
}

/** Reads the address leniently: what makes no sense is left out. */
export const documentSearch = (search: Record<string, unknown>): DocumentSearch => {
  const view = documentViews.find((name) => name === search['view'])
  const record = words(search['record'])
  const at = words(search['at'])
  const line = whole(search['line'], 1)
  const cell = whole(search['cell'], 0)
  return {
    ...(view ? { view } : {}),
    ...(record ? { record } : {}),
    ...(at ? { at } : {}),
    ...(line === undefined ? {} : { line }),
    ...(cell === undefined ? {} : { cell }),
  }
}

const views = ['findings', 'volume', 'remarks', 'history', 'acceptance'] as const
export type DeskView = (typeof views)[number]

/** The address of an edition: which record is open at which value, or which other view of the edition. */
export type DeskSearch = { record?: string; path?: string; view?: DeskView; documents?: string }

const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const deskSearch = (search: Record<string, unknown>): DeskSearch => {
  const view = views.find((name) => name === search['view'])
  const [record, path, documents] = ['record', 'path', 'documents'].map((key) => words(search[key]))
  return {
    ...(record ? { record } : {}),
    ...(path ? { path } : {}),
    ...(view ? { view } : {}),
    ...(documents ? { documents } : {}),
  }
}

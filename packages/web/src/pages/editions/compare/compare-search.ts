/** The address of a comparison: which other edition, whether what is the same is shown, which record is open. */
export type CompareSearch = { with?: string; all?: boolean; record?: string }

const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const compareSearch = (search: Record<string, unknown>): CompareSearch => {
  const [other, record] = ['with', 'record'].map((key) => words(search[key]))
  return {
    ...(other ? { with: other } : {}),
    ...(search['all'] === true || search['all'] === 'true' ? { all: true } : {}),
    ...(record ? { record } : {}),
  }
}
